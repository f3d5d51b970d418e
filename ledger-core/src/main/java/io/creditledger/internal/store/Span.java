package io.creditledger.internal.store;

/**
 * Some accounts that stand next to each other in the order of their store. Immutable.
 *
 * @param after the place behind which it begins
 * @param upTo the place with which it ends
 * @param accounts how many accounts are in it
 */
public record Span(long after, long upTo, int accounts) {}
