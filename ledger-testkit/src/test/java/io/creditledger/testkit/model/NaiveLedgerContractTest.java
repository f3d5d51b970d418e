package io.creditledger.testkit.model;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.Map;

/** The contract, run against the model: where both are wrong, they are wrong in different ways. */
final class NaiveLedgerContractTest extends LedgerContract {
    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return new NaiveLedger(clock, actor);
    }

    @Override
    protected Map<Capability, String> lacks() {
        return Map.of(
                Capability.CONCURRENT_WRITERS,
                "a model that is easy to read locks nothing",
                Capability.HOUSE_RULES,
                "the model is of credits, not of people",
                Capability.INSPECTION,
                "a model that is easy to read keeps nothing but facts",
                Capability.PROOF,
                "a model adds up anew what it knows, and proves nothing");
    }
}
