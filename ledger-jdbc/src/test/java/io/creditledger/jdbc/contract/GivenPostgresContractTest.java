package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on PostgreSQL of the version that {@code ledger.postgres} names. */
@EnabledIfSystemProperty(named = "ledger.postgres", matches = ".+", disabledReason = "ledger.postgres is not set")
class GivenPostgresContractTest extends SqlLedgerContract {
    GivenPostgresContractTest() {
        super(Databases.POSTGRES_GIVEN);
    }
}
