package io.creditledger;

import java.util.Optional;

/**
 * What a spend would take from one lot, and why from this one first. Immutable.
 *
 * @param lot the lot's number, or 0 for debt
 * @param amount how many credits
 * @param decidedBy what put the lot before the next one; empty for debt, and in the quote of a spend that was made before
 */
public record QuoteLine(long lot, long amount, Optional<BurnCriterion> decidedBy) {}
