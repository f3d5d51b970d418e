package io.creditledger.explain;

/**
 * Credits of one lot that cannot be used, or not for everything. Immutable.
 *
 * @param lot the lot
 * @param amount how many of its credits
 * @param obstacle why
 */
public record UnusableCredits(LotFacts lot, long amount, Obstacle obstacle) {}
