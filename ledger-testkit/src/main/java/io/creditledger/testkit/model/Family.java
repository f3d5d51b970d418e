package io.creditledger.testkit.model;

import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;

/** A lot together with the lots that were issued anew for it, seen from one of them: what became of its grant. */
final class Family {
    private final Past past;
    private final LotPast lot;

    private Family(Past past, LotPast lot) {
        this.past = past;
        this.lot = lot;
    }

    /** The lot itself; together with those that replace it, if it is the original. */
    static Family of(Past past, long lot) {
        return new Family(past, past.lot(lot));
    }

    /** Whether what happens to another lot counts as this one's, too. */
    boolean has(long other) {
        return other == lot.number()
                || (other != Draw.DEBT && past.lot(other).made().root() == lot.number());
    }

    /** How many credits of it expired. */
    long lapsed() {
        long sum = 0;
        for (Fact fact : past.facts()) {
            if (fact.type() == EntryType.EXPIRY) {
                Draw draw = fact.entry().draws().get(0);
                sum -= has(draw.lot()) ? draw.amount() : 0;
            }
        }
        return sum;
    }

    /** How many credits revokes took of its grant, wherever they were found, less what was given back since. */
    long revoked() {
        long sum = 0;
        for (Fact fact : past.facts()) {
            sum += fact.type() == EntryType.REVOKE ? revokedBy(fact, past.refunded(fact.key()), false) : 0;
        }
        return sum;
    }

    /** How much one revoke, of which so much is refunded, took of its grant beyond the lots of the family. */
    long revokedElsewhere(Fact revoke, long refunded) {
        return revokedBy(revoke, refunded, true);
    }

    private long revokedBy(Fact revoke, long refunded, boolean elsewhere) {
        var parts = Parts.inOrderOfReturn(past, revoke);
        long sum = 0;
        for (Part part : Parts.slice(parts, refunded, revoke.entry().amount() - refunded)) {
            sum += isRevoked(part) && !(elsewhere && has(part.lot())) ? part.amount() : 0;
        }
        return sum;
    }

    /** Taken on behalf of this lot or of one that replaces it, or out of this lot on behalf of one that has the same root. */
    private boolean isRevoked(Part part) {
        return has(part.forLot())
                || (part.lot() == lot.number()
                        && past.lot(part.forLot()).made().root() == lot.made().root());
    }

    /** How much revokes may still take of the lot's grant, and of the original's where the lot replaces one. */
    long cap() {
        long own = lot.granted() - lapsed() - revoked();
        long root = lot.made().root();
        return Math.max(
                0, root == lot.number() ? own : Math.min(own, of(past, root).cap()));
    }
}
