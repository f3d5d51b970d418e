package io.creditledger.jdbc.host;

import io.creditledger.jdbc.db.Databases;

/** Transactions of a host on PostgreSQL 18. */
class Postgres18TransactionsTest extends SqlTransactionsContract {
    Postgres18TransactionsTest() {
        super(Databases.POSTGRES_18);
    }
}
