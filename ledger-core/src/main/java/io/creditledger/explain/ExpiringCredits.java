package io.creditledger.explain;

import java.time.Instant;

/**
 * Credits that will expire, unless they are used before. Immutable.
 *
 * @param lot their lot
 * @param amount how many are in it
 * @param at when they expire
 */
public record ExpiringCredits(LotFacts lot, long amount, Instant at) {}
