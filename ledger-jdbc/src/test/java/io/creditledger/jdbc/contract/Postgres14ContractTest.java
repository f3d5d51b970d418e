package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on the oldest PostgreSQL that is supported. */
class Postgres14ContractTest extends SqlLedgerContract {
    Postgres14ContractTest() {
        super(Databases.POSTGRES_14);
    }
}
