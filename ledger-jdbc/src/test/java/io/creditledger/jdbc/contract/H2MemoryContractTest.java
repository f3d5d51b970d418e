package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on H2 in memory. */
class H2MemoryContractTest extends SqlLedgerContract {
    H2MemoryContractTest() {
        super(Databases.H2_MEMORY);
    }
}
