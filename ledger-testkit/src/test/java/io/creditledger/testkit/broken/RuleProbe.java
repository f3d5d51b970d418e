package io.creditledger.testkit.broken;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.contract.LedgerContract;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.util.function.BiFunction;

/** The contract, run against whatever {@link RuleRun} puts in front of the ledger in memory. Not run by itself. */
class RuleProbe extends LedgerContract {
    static final ThreadLocal<BiFunction<Ledger, Clock, Ledger>> FRONT =
            ThreadLocal.withInitial(() -> (sound, clock) -> sound);

    private final InMemoryLedger books = InMemoryLedger.create(Clock.systemUTC(), Actor.service("books"));

    @Override
    protected Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return FRONT.get().apply(books.another(clock, actor, rules), clock);
    }
}
