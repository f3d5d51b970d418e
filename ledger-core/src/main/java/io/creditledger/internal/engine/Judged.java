package io.creditledger.internal.engine;

import io.creditledger.signal.Signal;
import java.util.List;

/**
 * What the thresholds of an account made of a decision. Immutable.
 *
 * @param signals what is to be told, in order
 * @param state what has been told by then
 */
record Judged(List<Signal> signals, SignalState state) {}
