package io.creditledger.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.value.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The ledger in memory while everything goes wrong. {@code -Dledger.simulator.minutes=10} runs it for so long,
 * {@code -Dledger.simulator.seed=42} runs the system of this seed first.
 */
final class SimulatorTest {
    private static final long MINUTES = Long.getLong("ledger.simulator.minutes", 0);
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** Seeds of systems that once went wrong, or in which much happens: each stays right. */
    @Test
    void past_seeds_stay_right() throws IOException {
        List<Long> seeds = pastSeeds();
        assertThat(seeds).isNotEmpty();
        seeds.forEach(seed -> Simulator.inMemory().run(seed, 1));
    }

    @Test
    void fresh_seeds_go_right() {
        long seed = Long.getLong("ledger.simulator.seed", System.nanoTime());
        System.out.println("simulator, seed " + seed);
        Duration length = MINUTES > 0 ? Duration.ofMinutes(MINUTES) : SHORT;
        System.out.println(
                "simulator, seed " + seed + ": " + Simulator.inMemory().runFor(seed, length));
    }

    @Test
    void the_same_seed_is_the_same_system_and_everything_goes_wrong() {
        SimulationReport once = Simulator.inMemory().run(1, 2_500);
        SimulationReport again = Simulator.inMemory().run(1, 2_500);
        assertThat(again).usingRecursiveComparison().ignoringFields("nanos").isEqualTo(once);
        assertThat(once.mishaps().keySet()).containsExactly(Mishap.values());
        assertThat(once.mishaps().values()).allMatch(times -> times > 0);
        assertThat(once.gaveUp()).isPositive();
    }

    /** As a host simulates a ledger of its own: there, callers, clocks and the network go wrong. */
    @Test
    void books_that_nobody_watches_go_right_as_well() {
        Simulator simulator = Simulator.of(() -> {
            InMemoryLedger books =
                    InMemoryLedger.create(Clock.systemUTC(), Actor.service("books")); // or your database, emptied
            return books::another;
        });
        SimulationReport report = simulator.run(42, 1_000);
        assertThat(report.mishaps().get(Mishap.REQUEST_TWICE)).isPositive();
        assertThat(report.mishaps().get(Mishap.CRASH_BEFORE_WRITE)).isZero();
    }

    private static List<Long> pastSeeds() throws IOException {
        try (InputStream file = SimulatorTest.class.getResourceAsStream("simulator-seeds.txt")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        }
    }
}
