package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;

/** The contract on MariaDB. */
class MariaDbContractTest extends SqlLedgerContract {
    MariaDbContractTest() {
        super(Databases.MARIADB);
    }
}
