package io.creditledger.jdbc.interleaving;

import static io.creditledger.jdbc.interleaving.Acts.grant;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.interleaving.FailedSchedule;
import io.creditledger.testkit.interleaving.InterleavingReport;
import io.creditledger.testkit.interleaving.Interleavings;
import io.creditledger.testkit.interleaving.LedgerRace;
import io.creditledger.testkit.interleaving.RaceWork;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All dangerous pairs and some triples on two databases, in every interleaving of their statements or in those with the fewest
 * changes between racers: {@code -Dledger.schedules=all} runs all, a number so many of each race. {@code -Dledger.race=refund} runs
 * those races only in whose name that is.
 */
final class InterleavingsTest {
    private static final String SCHEDULES = System.getProperty("ledger.schedules", "15");
    private static final String RACE = System.getProperty("ledger.race", "");

    static Stream<TestDatabase> databases() {
        return Stream.of(Databases.H2_MEMORY, Databases.POSTGRES_18);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void pairs_and_triples_come_to_what_one_after_the_other_would(TestDatabase database) {
        on(database, all -> {
            Interleavings interleavings = SCHEDULES.equals("all") ? all : all.most(Integer.parseInt(SCHEDULES));
            Nodes nodes = new Nodes(interleavings.dataSource());
            List<LedgerRace> chosen = Stream.concat(new Pairs(nodes).all(), Triples.all(nodes))
                    .filter(race -> race.name().contains(RACE))
                    .toList();
            assertThat(chosen).as("races in whose name is %s", RACE).isNotEmpty();
            chosen.forEach(race -> {
                InterleavingReport report = interleavings.explore(race).orFail();
                System.out.println("interleavings, " + database.name() + ": " + report);
                assertThat(report.schedules()).isGreaterThan(2);
            });
        });
    }

    /** A caller who looks before it spends, and counts on it: two of them overdraw an account that each saw full. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_caller_who_counts_on_what_it_has_read_is_caught(TestDatabase database) {
        on(database, interleavings -> {
            LedgerRace race = LedgerRace.of("look and spend, twice", new Nodes(interleavings.dataSource())::own)
                    .given(grant("a", 100, "bought"))
                    .racer(lookAndSpend("one"))
                    .racer(lookAndSpend("two"));
            FailedSchedule failed = interleavings.explore(race).failed().orElseThrow();
            System.out.println("caught, " + database.name() + ": " + failed);
            assertThat(failed.problems().get(0)).startsWith("no order of the racers comes to this");
            assertThat(interleavings.replay(race, failed.schedule()).failed()).isPresent();
            assertThat(interleavings.replay(race, "A").failed()).isEmpty();
        });
    }

    private static RaceWork lookAndSpend(String key) {
        return (ledger, names) -> ledger.balance(names.account("a")).available() < 60
                ? "not enough"
                : ledger.spend(Spend.of(names.account("a"), 60, names.key(key)).overdraft(1_000));
    }

    /** A database that nobody asks who waits for whom: a step that takes its time is left waiting there. */
    @Test
    void a_race_can_be_led_on_any_database() {
        on(Databases.HSQLDB, interleavings -> {
            LedgerRace race = LedgerRace.of("spend, spend", new Nodes(interleavings.dataSource())::own)
                    .given(grant("a", 100, "bought"))
                    .racer(Acts.spend("a", 60, "one"))
                    .racer(Acts.spend("a", 70, "two"));
            InterleavingReport report = interleavings.most(4).explore(race).orFail();
            assertThat(report.schedules()).isEqualTo(4);
            assertThat(report.waits()).isPositive();
        });
    }

    private static void on(TestDatabase database, Consumer<Interleavings> work) {
        try (HikariDataSource pool = database.newDatabase()) {
            LedgerSchema.migrate(pool);
            work.accept(Interleavings.on(pool));
        }
    }
}
