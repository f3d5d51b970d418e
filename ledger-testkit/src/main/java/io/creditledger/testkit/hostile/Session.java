package io.creditledger.testkit.hostile;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One run: everything once, then at random, on a ledger and on one in memory. */
final class Session {
    private static final Actor READER = Actor.service("hostile");

    private final MutableClock clock;
    private final long seed;
    private final Dice dice;
    private final Corpus corpus;
    private final Tally tally = new Tally();
    private final Makers makers;
    private final Orders orders;
    private final Twins twins;
    private final Services services;

    Session(Ledger memory, Ledger ledger, MutableClock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        dice = new Dice(seed);
        corpus = new Corpus(dice);
        makers = new Makers(corpus, dice, InMemoryLedger.create(Clock.systemUTC(), READER), tally);
        orders = new Orders(makers, dice);
        twins = new Twins(memory, ledger, tally);
        services = new Services(twins, makers, dice);
        makers.begin();
    }

    /** Every value in every place of every factory. */
    void factories() {
        makers.everything();
    }

    /** Every text in every place of the books. */
    void books() {
        for (String text : Texts.ACCEPTED) {
            String somebody = dice.any(Texts.ACCEPTED);
            post(somebody, orders.grant(text));
            post(somebody, orders.any(text));
            if (isHopeless()) {
                return;
            }
        }
    }

    /** A few values, a command, or a question; time goes by, now and then back. */
    void round() {
        makers.atRandom(5);
        if (dice.percent(10)) {
            clock.advance(Duration.ofNanos(1 + dice.below(2_000_000_000)).multipliedBy(dice.percent(20) ? -1 : 1));
        }
        if (dice.percent(60)) {
            post(dice.any(Texts.ALL), orders.atRandom());
        } else {
            services.ask(orders.actor(dice.any(Texts.ALL)));
        }
    }

    private void post(String name, Optional<Command> command) {
        command.ifPresent(order -> {
            corpus.add(order);
            twins.post(orders.actor(name), order).ifPresent(orders::accepted);
        });
    }

    /** Reads everything that was written; of so many accounts in a hundred in every way there is. */
    void readBack(int thorough) {
        if (!isHopeless()) {
            new ReadBack(twins, READER, dice).all(orders.accounts(), orders.acts(), thorough);
        }
    }

    boolean isHopeless() {
        return tally.isHopeless();
    }

    HostileReport report() {
        return tally.report(seed, orders.acts().size());
    }
}
