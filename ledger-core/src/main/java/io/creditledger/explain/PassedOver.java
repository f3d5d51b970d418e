package io.creditledger.explain;

import io.creditledger.BurnCriterion;
import io.creditledger.entry.Entry;

/**
 * An act that used other credits although promotional ones were left that it could have used. Immutable.
 *
 * @param act the act
 * @param lot the lot that it used
 * @param promotion the promotional lot that was left
 * @param decidedBy what put the one before the other
 */
public record PassedOver(Entry act, LotFacts lot, LotFacts promotion, BurnCriterion decidedBy) {}
