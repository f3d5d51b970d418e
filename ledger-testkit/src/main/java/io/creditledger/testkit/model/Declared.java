package io.creditledger.testkit.model;

import io.creditledger.command.Revoke;
import io.creditledger.command.RevokeMode;
import io.creditledger.entry.EntryType;

/** The cumulative totals that revokes declared for a grant, below which no refund of a revoke may go. */
final class Declared {
    private Declared() {}

    /** The largest total that was declared for a lot's grant and not withdrawn, this revoke's own aside. */
    static long floor(Past past, long lot, Fact besides) {
        long floor = 0;
        for (Fact fact : past.facts()) {
            boolean counts = fact.type() == EntryType.REVOKE
                    && !fact.equals(besides)
                    && past.about(fact.key(), EntryType.REFUND).isEmpty();
            floor = counts ? Math.max(floor, by(past, lot, fact)) : floor;
        }
        return floor;
    }

    /** Whether a revoke took nothing, but declared a total that stands: its refund then withdraws only that. */
    static boolean onlyThat(Past past, Fact act) {
        return act.type() == EntryType.REVOKE
                && act.entry().amount() == 0
                && past.about(act.key(), EntryType.REFUND).isEmpty()
                && past.madeBy(act.entry().refersTo().orElseThrow()).stream()
                        .anyMatch(lot -> by(past, lot.number(), act) > 0);
    }

    private static long by(Past past, long lot, Fact fact) {
        Revoke revoke = (Revoke) fact.command().orElseThrow();
        boolean total = revoke.mode() == RevokeMode.TO_TOTAL || revoke.mode() == RevokeMode.TO_TOTAL_UNSPENT;
        if (!total || past.madeBy(revoke.act().orElseThrow()).get(0).number() != lot) {
            return 0;
        }
        if (revoke.mode() == RevokeMode.TO_TOTAL) {
            return revoke.amount();
        }
        return Math.min(revoke.amount(), Family.of(past.through(fact), lot).revoked());
    }
}
