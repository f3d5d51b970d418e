package io.creditledger.testkit.model;

import io.creditledger.entry.Totals;
import java.time.Instant;

/** The four sums of an account after the last fact of a past. */
final class Sums {
    private Sums() {}

    /** Adds up all lots and holds; fails where a sum needs more than 64 bits. */
    static Totals of(Past past) {
        Instant now = past.last();
        long usable = 0;
        long pending = 0;
        for (LotPast lot : past.lots()) {
            long remaining = lot.remaining();
            if (remaining == 0) {
                continue;
            }
            if (lot.paidAt().isEmpty() || lot.isWaiting(now)) {
                pending = Math.addExact(pending, remaining);
            } else {
                usable = Math.addExact(usable, remaining);
            }
        }
        long held = 0;
        for (HoldPast hold : past.holds()) {
            held = hold.isOpen() ? Math.addExact(held, hold.amount()) : held;
        }
        long debt = past.debt();
        fits(usable, held, pending);
        return new Totals(usable - debt, held, pending, debt);
    }

    private static void fits(long usable, long held, long pending) {
        long all = Math.addExact(Math.addExact(usable, held), pending);
        if (all < 0) {
            throw new IllegalStateException("less than nothing: " + all);
        }
    }
}
