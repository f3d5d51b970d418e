package io.creditledger.internal.engine;

import static java.lang.Math.addExact;
import static java.lang.Math.subtractExact;

import io.creditledger.entry.Totals;

/**
 * The sums of an account while a decision is being made. An overflow ends the decision, but not before its entry is
 * complete: credits may pass through a sum on their way to a debt.
 */
final class Sums {
    private long usable;
    private long scoped;
    private long held;
    private long pending;
    private long scopedPending;
    private long debt;

    Sums(Head head) {
        usable = head.totals().usable();
        scoped = head.scoped();
        held = head.totals().held();
        pending = head.totals().pending();
        scopedPending = head.scopedPending();
        debt = head.totals().debt();
    }

    /** A lot becomes another one. */
    void replace(LotState before, LotState after) {
        long moreUsable = after.usable() - before.usable();
        long morePending = after.pending() - before.pending();
        usable += moreUsable;
        pending += morePending;
        if (!after.scope().isAny()) {
            scoped += moreUsable;
            scopedPending += morePending;
        }
    }

    void hold(long amount) {
        held = addExact(held, amount);
    }

    /** Less debt where the amount is positive, more where it is negative: as in a draw. */
    void payDebt(long amount) {
        debt = subtractExact(debt, amount);
    }

    long usable() {
        return usable;
    }

    long debt() {
        return debt;
    }

    long scoped() {
        return scoped;
    }

    long scopedPending() {
        return scopedPending;
    }

    Totals totals() {
        return new Totals(usable - debt, held, pending, debt);
    }

    /** Insists that all credits together fit, so that nothing that returns by itself can overflow later. */
    void needToFit() {
        if (usable < 0 || pending < 0) {
            throw new ArithmeticException("a sum does not fit into 64 bits");
        }
        addExact(addExact(usable, held), pending);
    }
}
