package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on H2 in files. */
class H2FileContractTest extends SqlLedgerContract {
    H2FileContractTest() {
        super(Databases.H2_FILE);
    }
}
