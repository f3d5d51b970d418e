package io.creditledger.jdbc;

import io.creditledger.error.InvalidInputException;
import java.time.Duration;

/**
 * How often, and how patiently, the ledger tries again what the database rolled back for a passing reason. Immutable.
 *
 * <p>Waits grow twofold from the first to the longest, each shortened by a random part, so that callers who collided do not
 * collide again.
 *
 * @param attempts how often at most, the first time included
 * @param firstWait how long before the second attempt, at most
 * @param longestWait how long before any attempt, at most
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {
    /** Ten attempts within about two seconds. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(10, Duration.ofMillis(5), Duration.ofMillis(500));

    /** No second attempt. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** Checks the bounds. */
    public RetryPolicy {
        if (attempts < 1) {
            throw new InvalidInputException("attempts", "is not 1 or more");
        }
        if (firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
            throw new InvalidInputException("wait", "is negative, or the first is longer than the longest");
        }
    }
}
