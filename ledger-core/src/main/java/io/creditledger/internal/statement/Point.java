package io.creditledger.internal.statement;

import io.creditledger.entry.Totals;
import java.time.Instant;

/**
 * Where the curve of a balance turns.
 *
 * @param order which one of all points
 * @param at when
 * @param sums the sums from then on
 */
record Point(long order, Instant at, Totals sums) {
    /** The lower edge of the curve: what is available. */
    double available() {
        return sums.available();
    }

    /** The upper edge of the curve: what is available or on hold. */
    double top() {
        return (double) sums.available() + sums.held();
    }
}
