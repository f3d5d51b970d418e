package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on SQLite. */
class SqliteTransactionsTest extends SqlTransactionsContract {
    SqliteTransactionsTest() {
        super(Databases.SQLITE);
    }
}
