package io.creditledger.internal.engine;

import io.creditledger.Receipt;

/**
 * The command was applied before and changes nothing. Immutable.
 *
 * @param receipt what its caller gets: the receipt of then
 */
public record Replayed(Receipt receipt) implements Verdict {}
