package io.creditledger.jdbc.contract;

import io.creditledger.jdbc.db.Databases;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on the database that {@code ledger.test.url} leads to. */
@EnabledIfSystemProperty(named = "ledger.test.url", matches = ".+", disabledReason = "ledger.test.url is not set")
class GivenUrlContractTest extends SqlLedgerContract {
    GivenUrlContractTest() {
        super(Databases.GIVEN_URL);
    }
}
