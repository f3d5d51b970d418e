package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on Derby. */
class DerbyContractTest extends SqlLedgerContract {
    DerbyContractTest() {
        super(Databases.DERBY);
    }
}
