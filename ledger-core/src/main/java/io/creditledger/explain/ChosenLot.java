package io.creditledger.explain;

import io.creditledger.BurnCriterion;
import java.util.Optional;

/**
 * A lot that an act drew on, and why on this one before the next. Immutable.
 *
 * @param lot the lot
 * @param amount how many credits were drawn
 * @param decidedBy what put it before the next lot that could have been used
 * @param next that lot, whether it was drawn on or not; empty where there was none
 */
public record ChosenLot(LotFacts lot, long amount, BurnCriterion decidedBy, Optional<LotFacts> next) {}
