package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.load.MixedCommands;
import io.creditledger.jdbc.load.Traffic;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.witness.Testimony;
import io.creditledger.testkit.witness.Witness;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * One of several crashes of one database, with accounts of its own.
 *
 * @param number 0, 1, 2, ...
 * @param seed decides what callers do and when the crash comes
 * @param folder where its journal is
 */
record Round(int number, long seed, Path folder) {
    /** In whose name callers write. */
    static final Actor APP = Actor.service("app");

    /** How many callers there are. */
    static final int CALLERS = 8;

    private static final int ACCOUNTS = 3;

    MixedCommands commands() {
        return new MixedCommands(IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> Account.of("round-" + number + "-" + i))
                .toList());
    }

    Path journal() {
        return folder.resolve("journal-" + number);
    }

    /** After how many answers the crash comes. */
    int answersBefore(int most) {
        return new SplittableRandom(seed + number).nextInt(most);
    }

    /** What this caller does: so many commands or lists, after each of which he says that he was answered. */
    void send(int caller, Ledger ledger, int count, Runnable answered) {
        Traffic traffic =
                new Traffic((seed + number) * 31 + caller, ledger, commands().accounts());
        for (int step = 0; step < count; step++) {
            traffic.step(step);
            answered.run();
        }
    }

    /** What callers of so many rounds were told. */
    static Testimony testimony(Path folder, int rounds) {
        return Testimony.of(IntStream.range(0, rounds)
                .mapToObj(number -> new Round(number, 0, folder).journal())
                .toArray(Path[]::new));
    }

    /** The ledger in this database, in which nothing falls due any more while it is judged. */
    static Ledger standingStill(DataSource dataSource) {
        return JdbcLedger.on(dataSource).clock(MutableClock.at(Instant.now())).as(APP);
    }

    /**
     * Holds what callers were told against the ledger, sends again what nobody knows, and looks once more. Returns of how many commands
     * nobody knew the outcome.
     */
    int judge(DataSource dataSource) {
        Ledger ledger = standingStill(dataSource);
        Testimony testimony = Testimony.of(journal());
        assertThat(testimony.violations(ledger)).as("%s: %s", this, testimony).isEmpty();
        try (Witness witness = Witness.writing(journal())) {
            assertThat(testimony.retry(witness.watching(ledger), commands()::of))
                    .as("retries in %s", this)
                    .isEmpty();
        }
        Testimony settled = Testimony.of(journal());
        assertThat(settled.violations(ledger))
                .as("settled %s: %s", this, settled)
                .isEmpty();
        assertThat(ledger.entries(settled.unsettled()))
                .as("what was refused at last in %s", this)
                .isEmpty();
        return testimony.unsettled().size();
    }
}
