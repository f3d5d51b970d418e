package io.creditledger.testkit;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;

/** The contract, run against the ledger in memory. */
class InMemoryLedgerContractTest extends LedgerContract {
    private final InMemoryLedger books = InMemoryLedger.create(Clock.systemUTC(), Actor.service("books"));

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return books.another(clock, actor, rules);
    }
}
