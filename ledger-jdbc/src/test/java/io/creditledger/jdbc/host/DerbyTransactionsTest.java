package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on Derby. */
class DerbyTransactionsTest extends SqlTransactionsContract {
    DerbyTransactionsTest() {
        super(Databases.DERBY);
    }
}
