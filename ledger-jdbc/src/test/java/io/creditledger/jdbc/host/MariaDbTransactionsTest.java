package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on MariaDB. */
class MariaDbTransactionsTest extends SqlTransactionsContract {
    MariaDbTransactionsTest() {
        super(Databases.MARIADB);
    }
}
