package io.creditledger.internal.store;

import io.creditledger.internal.engine.Decision;
import java.util.List;

/**
 * What came of deciding, under the locks of a transaction. Immutable.
 *
 * @param decisions what to write, in this order, all or nothing
 * @param result what to return once that is committed
 * @param <T> the kind of result
 */
public record Decided<T>(List<Decision> decisions, T result) {}
