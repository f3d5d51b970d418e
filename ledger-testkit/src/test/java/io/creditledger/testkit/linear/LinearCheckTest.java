package io.creditledger.testkit.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.command.Spend;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What racing callers of the ledger in memory are told fits one order. {@code -Dledger.linear.seed=42} races another race,
 * {@code -Dledger.linear.races=100} more of them.
 */
final class LinearCheckTest {
    private static final long SEED = Long.getLong("ledger.linear.seed", new SplittableRandom().nextLong());
    private static final int RACES = Integer.getInteger("ledger.linear.races", 1);

    @Test
    void what_the_ledger_in_memory_tells_fits_one_order() {
        for (long seed = SEED; seed < SEED + RACES; seed++) {
            MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
            InMemoryLedger ledger = InMemoryLedger.create(clock, Actor.service("one"));
            Ledger another = ledger.another(clock, Actor.service("two"), HouseRules.DEFAULT);
            LinearReport report =
                    LinearCheck.of(List.of(ledger, another), clock).run(seed);
            System.out.println("in memory, seed " + seed + ": " + report);
            assertThat(report.entries()).isGreaterThan(100);
        }
    }

    @Test
    void the_example_of_the_page_runs() {
        MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
        Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));
        Account account = Account.of("user-42");
        Recording recording = Recording.under(clock);
        Ledger recorded = recording.of(ledger, Actor.service("app"));
        Together.times(8, i -> recorded.trySpend(Spend.of(account, 1, Key.of("job-" + i % 3))))
                .allOrFail();
        recording.report(ledger).orFail();
        assertThat(recording.report(ledger).calls()).isEqualTo(8);
    }

    @Test
    void there_is_something_to_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearCheck.of(List.of(), MutableClock.at(Instant.EPOCH)));
    }
}
