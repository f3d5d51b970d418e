package io.creditledger.testkit;

import io.creditledger.ForwardingLedger;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.testkit.internal.InMemoryStore;
import io.creditledger.value.Actor;
import java.time.Clock;

/**
 * The ledger, kept in memory: the same rules, receipts, exceptions and hashes as over a database, for tests of a host.
 * Thread-safe. Its books last as long as the object.
 *
 * <pre>{@code
 * MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
 * Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));
 * }</pre>
 */
public final class InMemoryLedger extends ForwardingLedger {
    private final InMemoryStore store;

    private InMemoryLedger(InMemoryStore store, Ledger behind) {
        super(behind);
        this.store = store;
    }

    /** An empty ledger under this clock, in the name of this actor, by the rules that go where nothing else was said. */
    public static InMemoryLedger create(Clock clock, Actor actor) {
        return create(clock, actor, HouseRules.DEFAULT);
    }

    /** An empty ledger under this clock, in the name of this actor, by these rules. */
    public static InMemoryLedger create(Clock clock, Actor actor, HouseRules rules) {
        return over(new InMemoryStore(), clock, actor, rules);
    }

    private static InMemoryLedger over(InMemoryStore store, Clock clock, Actor actor, HouseRules rules) {
        return new InMemoryLedger(store, new StoreLedger(store, clock, actor, rules));
    }

    /** The same books as another process sees them, which may have another clock and go by other rules. */
    public InMemoryLedger another(Clock clock, Actor actor, HouseRules rules) {
        return over(store, clock, actor, rules);
    }

    @Override
    public Ledger as(Actor actor) {
        return new InMemoryLedger(store, behind().as(actor));
    }
}
