package io.creditledger.explain;

/**
 * The credits of one lot: where they came from, and where they are or went. Immutable.
 *
 * @param lot the lot
 * @param flow its credits, step by step
 */
public record LotFlow(LotFacts lot, Flow flow) {}
