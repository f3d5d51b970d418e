package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The attempts at one piece of work: bounded in number and in time. Not thread-safe.
 *
 * <p>No attempt begins later after the first failure than all attempts at the longest wait would take, or one second if that is
 * more: what fails by waiting, for a lock or for a connection, has been patient already.
 */
final class Retries {
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    private final RetryPolicy policy;
    private int failed;
    private long firstFailure;

    Retries(RetryPolicy policy) {
        this.policy = policy;
    }

    /** How many attempts have failed. */
    int failed() {
        return failed;
    }

    /** Counts a failed attempt and waits; false if there shall be no other one, because of the policy or an interrupt. */
    boolean again() {
        failed++;
        long now = System.nanoTime();
        if (failed == 1) {
            firstFailure = now;
        }
        return failed < policy.attempts() && isPatient(Duration.ofNanos(now - firstFailure)) && waited();
    }

    private boolean isPatient(Duration sinceFirstFailure) {
        Duration allWaits = policy.longestWait().multipliedBy(policy.attempts());
        return sinceFirstFailure.compareTo(allWaits) < 0 || sinceFirstFailure.compareTo(LEAST_PATIENCE) < 0;
    }

    /** An interrupt stays set: it belongs to the caller. */
    private boolean waited() {
        try {
            Thread.sleep(shortened(wait(failed)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration wait(int failures) {
        Duration grown = policy.firstWait().multipliedBy(1L << Math.min(failures - 1, 30));
        return grown.compareTo(policy.longestWait()) < 0 ? grown : policy.longestWait();
    }

    private static long shortened(Duration wait) {
        long longest = wait.toMillis();
        return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    }
}
