package io.creditledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class TogetherTest {
    @Test
    void all_threads_run_at_the_same_time() {
        CountDownLatch all = new CountDownLatch(4);
        List<Integer> results = Together.<Integer>times(4, i -> {
                    all.countDown();
                    awaited(all);
                    return i;
                })
                .allOrFail();
        assertThat(results).containsExactly(0, 1, 2, 3);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void failures_are_kept_apart_from_results() {
        Together<String> race = Together.run(List.<Callable<String>>of(() -> "won", () -> {
            throw new IllegalStateException("lost");
        }));
        assertThat(race.results()).containsExactly("won");
        assertThat(race.failures()).hasOnlyElementsOfType(IllegalStateException.class);
        assertThat(race.allBut(IllegalStateException.class)).containsExactly("won");
        assertThatThrownBy(race::allOrFail).isInstanceOf(AssertionError.class).hasMessageContaining("lost");
        assertThatThrownBy(() -> race.allBut(IllegalArgumentException.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void who_does_not_come_back_in_time_is_shown() {
        CountDownLatch never = new CountDownLatch(1);
        List<Callable<String>> stuck = List.of(() -> {
            awaited(never);
            return "done";
        });
        assertThatThrownBy(() -> Together.run(stuck, Duration.ofSeconds(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("not finished within PT1S", "awaited");
        never.countDown();
    }

    @Test
    void an_interrupted_caller_fails() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Together.times(2, i -> {
                    awaited(new CountDownLatch(1));
                    return i;
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
