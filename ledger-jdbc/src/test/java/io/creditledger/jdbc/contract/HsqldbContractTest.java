package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on HSQLDB. */
class HsqldbContractTest extends SqlLedgerContract {
    HsqldbContractTest() {
        super(Databases.HSQLDB);
    }
}
