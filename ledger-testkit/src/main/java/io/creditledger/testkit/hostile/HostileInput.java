package io.creditledger.testkit.hostile;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.query.AuditQuery;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.model.LedgerFactory;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Hands a ledger everything that can be handed in, at its worst: texts of every length and script, pieces of SQL, HTML and
 * formulas, numbers and times at which something overflows, nothing at all. What is refused must be refused by name; what is
 * accepted must come back exactly, in every answer, as from the ledger in memory. For an empty ledger that may be thrown away.
 * Immutable; {@link #run} runs it.
 *
 * <pre>{@code
 * HostileInput.on((clock, actor, rules) -> JdbcLedger.on(dataSource).clock(clock).rules(rules).as(actor)).run().orFail();
 * }</pre>
 *
 * <p>Factories, changes and questions are found by reflection, whatever they are: none can be forgotten.
 */
public final class HostileInput {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final LedgerFactory factory;
    private final long seed;
    private final int rounds;
    private final boolean factories;

    private HostileInput(LedgerFactory factory, long seed, int rounds, boolean factories) {
        this.factory = factory;
        this.seed = seed;
        this.rounds = rounds;
        this.factories = factories;
    }

    /** Into the ledger that is opened here, in 500 rounds at random, after everything else was tried once. */
    public static HostileInput on(LedgerFactory factory) {
        return new HostileInput(factory, new SplittableRandom().nextLong(), 500, true);
    }

    /** Decides what is chosen at random. Default: a new one, which the report tells. */
    public HostileInput seed(long other) {
        return new HostileInput(factory, other, rounds, factories);
    }

    /** How often something is chosen at random. Default: 500. */
    public HostileInput rounds(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("rounds are not negative");
        }
        return new HostileInput(factory, seed, count, factories);
    }

    /** Does not try every value in every factory: they are the same over every database. Default: it does. */
    public HostileInput withoutFactories() {
        return new HostileInput(factory, seed, rounds, false);
    }

    /** Hands everything in, and tells what came of it, without failing. */
    public HostileReport run() {
        MutableClock clock = MutableClock.at(BEGIN);
        Actor actor = Actor.service("hostile");
        Ledger ledger = factory.open(clock, actor, HouseRules.DEFAULT);
        if (!ledger.audit(AuditQuery.newestFirst().limit(1)).items().isEmpty()) {
            throw new IllegalArgumentException("the ledger is not empty: this takes one that can be thrown away");
        }
        Session session = new Session(InMemoryLedger.create(clock, actor), ledger, clock, seed);
        if (factories) {
            session.factories();
        }
        session.books();
        for (int round = 0; round < rounds && !session.isHopeless(); round++) {
            session.round();
        }
        session.readBack(5);
        clock.set(END);
        for (int round = 0; round < rounds / 10 && !session.isHopeless(); round++) {
            session.round();
        }
        clock.set(END);
        session.readBack(0);
        return session.report();
    }
}
