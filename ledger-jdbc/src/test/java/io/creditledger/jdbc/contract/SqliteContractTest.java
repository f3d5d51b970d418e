package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on SQLite. */
class SqliteContractTest extends SqlLedgerContract {
    SqliteContractTest() {
        super(Databases.SQLITE);
    }
}
