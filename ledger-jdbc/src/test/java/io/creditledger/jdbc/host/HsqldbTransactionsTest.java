package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on HSQLDB. */
class HsqldbTransactionsTest extends SqlTransactionsContract {
    HsqldbTransactionsTest() {
        super(Databases.HSQLDB);
    }
}
