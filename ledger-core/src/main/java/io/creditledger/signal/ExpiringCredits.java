package io.creditledger.signal;

import java.time.Instant;

/**
 * Credits that are about to expire. Immutable.
 *
 * @param lot the number of their lot
 * @param amount how many were left in it when the signal was written
 * @param expiresAt from when on they are gone
 */
public record ExpiringCredits(long lot, long amount, Instant expiresAt) {}
