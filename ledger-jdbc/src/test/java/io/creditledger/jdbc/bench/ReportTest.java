package io.creditledger.jdbc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditledger.testkit.load.Callers;
import io.creditledger.testkit.load.LoadReport;
import io.creditledger.testkit.load.Measured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Medians, ratios and what is wrong are told as they are. */
final class ReportTest {
    private final Figures figures = new Figures();

    @Test
    void a_table_has_medians_and_ratios_of_the_same_run() {
        measure("imagika", 1_000, 3_000, 2_000);
        measure("ledger", 4_000, 6_000, 5_500);
        figures.add("ledger", "p50 ms", 0.125);
        assertThat(new Table(new Two(), figures).markdown()).isEqualTo("""
                        ### two: two of them

                        |  | per second | p50 ms | x imagika |
                        |---|--:|--:|--:|
                        | imagika | 2,000 |  | 1.00 |
                        | ledger | 5,500 | 0.13 | 2.75 |
                        """);
    }

    @Test
    void everything_that_is_counted_by_the_second_is_compared() {
        measure("imagika", 1_000);
        figures.add("imagika", "reads per second", 200);
        figures.add("ledger", "reads per second", 500);
        assertThat(new Table(new Two(), figures).markdown())
                .contains("| per second | reads per second | x imagika | reads x imagika |")
                .contains("| ledger |  | 500 |  | 2.50 |");
    }

    @Test
    void json_has_every_round() {
        measure("imagika", 1, 2);
        String json = Json.of(new Table(new Two(), figures).json());
        assertThat(json)
                .contains("\"name\":\"two\"", "\"median\":1.5", "\"rounds\":[1.0,2.0]", "\"x imagika\":1.0")
                .startsWith("{")
                .endsWith("}");
        assertThat(Json.of(List.of("a \"b\"\n", Double.NaN, 3))).isEqualTo("[\"a \\\"b\\\"\\u000a\",null,3]");
    }

    @Test
    void what_fails_or_does_not_hold_is_no_good_run() {
        Callers callers = Callers.of(1).warmUp(Duration.ZERO).duration(Duration.ofMillis(20));
        Measured failing = callers.run(caller -> () -> {
            throw new IllegalStateException("no connection");
        });
        figures.add("imagika", failing, 1);
        assertThat(figures.troubles()).singleElement().asString().contains("no connection");
        figures.add("ledger", new LoadReport("spends", failing, 1, 1, List.of("I1: wrong")));
        assertThat(figures.troubles()).hasSize(3).last().asString().contains("I1: wrong");
    }

    @Test
    void arguments_choose_what_is_measured() {
        BenchArguments some = BenchArguments.of("workloads=uniform*,lone", "rounds=5", "seconds=0.5", "contenders=all");
        assertThat(some.wants("uniform-64")).isTrue();
        assertThat(some.wants("lone")).isTrue();
        assertThat(some.wants("lone-far")).isFalse();
        assertThat(some.rounds()).isEqualTo(5);
        assertThat(some.time()).isEqualTo(Duration.ofMillis(500));
        assertThat(some.contenders()).isEqualTo(Contenders.NAMES);
        assertThat(BenchArguments.of().wants("anything")).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> BenchArguments.of("round=5"));
        assertThatIllegalArgumentException().isThrownBy(() -> BenchArguments.of("past=5"));
    }

    private void measure(String series, double... rounds) {
        for (double each : rounds) {
            figures.add(series, Figures.PER_SECOND, each);
        }
    }

    /** Compared with one that took part, and one that did not. */
    private static final class Two implements Experiment {
        @Override
        public String name() {
            return "two";
        }

        @Override
        public String title() {
            return "two of them";
        }

        @Override
        public List<String> series() {
            return List.of("imagika", "ledger");
        }

        @Override
        public List<String> bases() {
            return List.of("imagika", "limit");
        }

        @Override
        public void run(String series, int round, Figures into) {
            throw new AssertionError("a report runs nothing, but this ran " + series + " in round " + round);
        }
    }
}
