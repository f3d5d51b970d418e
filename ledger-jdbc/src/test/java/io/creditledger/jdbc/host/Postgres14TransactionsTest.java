package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on PostgreSQL 14. */
class Postgres14TransactionsTest extends SqlTransactionsContract {
    Postgres14TransactionsTest() {
        super(Databases.POSTGRES_14);
    }
}
