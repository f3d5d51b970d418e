package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on the newest PostgreSQL. */
class Postgres18ContractTest extends SqlLedgerContract {
    Postgres18ContractTest() {
        super(Databases.POSTGRES_18);
    }
}
