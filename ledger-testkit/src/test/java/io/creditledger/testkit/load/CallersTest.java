package io.creditledger.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Callers count everything, and hide nothing. */
final class CallersTest {
    private final Callers callers = Callers.of(4).warmUp(Duration.ofMillis(20)).duration(Duration.ofMillis(400));

    @Test
    void what_was_answered_in_time_is_counted_and_timed() {
        AtomicInteger calls = new AtomicInteger();
        Measured measured = callers.run(caller -> () -> {
            calls.incrementAndGet();
            return caller == 0 ? LoadOutcome.READ : LoadOutcome.APPLIED;
        });
        assertThat(measured.count(LoadOutcome.READ)).isPositive();
        assertThat(measured.done())
                .isEqualTo(measured.count(LoadOutcome.READ) + measured.count(LoadOutcome.APPLIED))
                .isEqualTo(measured.latencies().count())
                .isLessThan(calls.get());
        assertThat(measured.perSecond()).isEqualTo(measured.done() / 0.4);
        assertThat(measured.problems()).isEmpty();
    }

    @Test
    void failures_are_counted_by_kind_those_of_the_warm_up_too() {
        Measured measured = callers.warmUp(Duration.ofSeconds(1))
                .duration(Duration.ofMillis(1))
                .run(caller -> new LoadTask() {
                    private boolean failed;

                    @Override
                    public LoadOutcome once() {
                        if (!failed) {
                            failed = true;
                            assertThat(caller).as("the caller").isNotZero();
                            throw new IllegalStateException("caller " + caller);
                        }
                        return LoadOutcome.APPLIED;
                    }
                });
        assertThat(measured.count(LoadOutcome.FAILED)).isEqualTo(4);
        assertThat(measured.problems()).hasSize(2);
        assertThat(measured.problems().get(0))
                .satisfies(problem -> assertThat(problem.example()).contains("the caller"));
        assertThat(measured.problems().get(1).count()).isEqualTo(3);
        assertThat(measured.toString()).contains("FAILED=4", "3 x IllegalStateException: caller ");
    }

    @Test
    void what_a_ledger_refuses_is_no_failure() {
        Measured measured = callers.run(caller -> () -> {
            throw new InsufficientCreditsException(new Shortfall(Account.of("a"), Key.of("k"), 2, 1));
        });
        assertThat(measured.count(LoadOutcome.REFUSED))
                .isPositive()
                .isEqualTo(measured.latencies().count());
        assertThat(measured.count(LoadOutcome.FAILED)).isZero();
        assertThat(measured.perSecond()).isZero();
        assertThat(measured.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo("InsufficientCreditsException"));
    }

    @Test
    void each_caller_runs_in_a_thread_of_the_factory() {
        Set<Thread> made = ConcurrentHashMap.newKeySet();
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        callers.count(3)
                .threads(caller -> {
                    Thread thread = new Thread(caller);
                    made.add(thread);
                    return thread;
                })
                .run(caller -> () -> {
                    seen.add(Thread.currentThread());
                    return LoadOutcome.READ;
                });
        assertThat(seen).hasSize(3).isEqualTo(made);
    }

    @Test
    void nobody_calls_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Callers.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> callers.duration(Duration.ZERO));
    }
}
