package io.creditledger.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentiles are never too low, and too high by 1/64 at most. */
final class LatenciesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 50, 90, 99, 99.9, 100})
    void a_percentile_is_as_precise_as_it_says(double percent) {
        SplittableRandom random = new SplittableRandom(20_260_301);
        long[] times = random.longs(10_000, 0, 1L << 40)
                .map(time -> time >>> (time & 31))
                .toArray();
        Latencies latencies = new Latencies();
        Arrays.stream(times).forEach(latencies::record);
        Arrays.sort(times);
        long exact = times[(int) Math.ceil(times.length * percent / 100) - 1];
        assertThat(latencies.percentile(percent).toNanos()).isBetween(exact, exact + exact / 64 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 63, 64, 65, 127, 128, 129, 1_000_000, (1L << 40) - 1, 1L << 40, Long.MAX_VALUE})
    void a_single_time_is_read_exactly(long time) {
        Latencies latencies = new Latencies();
        latencies.record(time);
        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofNanos(time));
        assertThat(latencies.longest()).isEqualTo(Duration.ofNanos(time));
    }

    @Test
    void each_time_falls_into_the_bucket_that_ends_next() {
        for (long time = 1; time < 100_000; time++) {
            Latencies latencies = new Latencies();
            latencies.record(time);
            latencies.record(1_000_000);
            assertThat(latencies.percentile(50).toNanos()).isBetween(time, time + time / 64);
            time += time / 100;
        }
    }

    @Test
    void those_of_several_callers_add_up() {
        Latencies some = new Latencies();
        Latencies others = new Latencies();
        some.record(10);
        others.record(20);
        others.record(30);
        some.add(others);
        assertThat(some.count()).isEqualTo(3);
        assertThat(some.percentile(50)).isEqualTo(Duration.ofNanos(20));
        assertThat(some.percentile(100)).isEqualTo(Duration.ofNanos(30));
        assertThat(some).hasToString("p50 0.0 ms, p99 0.0 ms, p99.9 0.0 ms, longest 0.0 ms");
    }

    @Test
    void where_nothing_was_noted_nothing_took_time() {
        assertThat(new Latencies().percentile(99)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies().percentile(0));
    }
}
