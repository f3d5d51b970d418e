package io.creditledger.internal.engine;

import io.creditledger.Receipt;

/**
 * The command changes the books. Immutable.
 *
 * @param decision what it changes
 * @param receipt what its caller gets
 */
public record Applied(Decision decision, Receipt receipt) implements Verdict {}
