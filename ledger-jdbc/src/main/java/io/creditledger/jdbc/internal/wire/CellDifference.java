package io.creditledger.jdbc.internal.wire;

/**
 * A column in which a row differs from what should stand there. Immutable.
 *
 * @param column its name
 * @param expected what should stand there, as text
 * @param found what does
 */
public record CellDifference(String column, String expected, String found) {}
