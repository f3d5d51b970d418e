package io.creditledger.internal.engine;

import io.creditledger.value.Key;

/**
 * The new sum of what was given back of an act. Immutable.
 *
 * @param act its key
 * @param total what was given back of it, in sum
 */
public record Refunded(Key act, long total) {}
