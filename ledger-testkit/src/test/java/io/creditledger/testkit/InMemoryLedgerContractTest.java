package io.creditledger.testkit;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The contract, run against the ledger in memory. */
class InMemoryLedgerContractTest extends LedgerContract {
    private @Nullable InMemoryLedger first;

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        InMemoryLedger ledger =
                first == null ? InMemoryLedger.create(clock, actor, rules) : first.another(clock, actor, rules);
        first = ledger;
        return ledger;
    }
}
