package io.creditledger.internal.engine;

/**
 * What counts against the cap of a grant. For an original lot this includes what happened to its reissues. Immutable.
 *
 * @param lapsed what expired
 * @param revoked what revokes took on its behalf, less what was given back
 * @param elsewhere the part of {@code revoked} that was taken from other lots or as debt
 * @param spared returning credits that did not lapse because {@code elsewhere} had paid for them already
 * @param declarations the cumulative totals that revokes declared
 */
public record Claims(long lapsed, long revoked, long elsewhere, long spared, Declarations declarations) {
    /** Nothing yet. */
    public static final Claims NONE = new Claims(0, 0, 0, 0, Declarations.NONE);

    Claims lapse(long amount) {
        return new Claims(Math.addExact(lapsed, amount), revoked, elsewhere, spared, declarations);
    }

    Claims revoke(long amount) {
        return new Claims(lapsed, revoked + amount, elsewhere, spared, declarations);
    }

    Claims takeElsewhere(long amount) {
        return new Claims(lapsed, revoked, elsewhere + amount, spared, declarations);
    }

    Claims spare(long amount) {
        return new Claims(lapsed, revoked, elsewhere, spared + amount, declarations);
    }

    Claims declare(Declarations others) {
        return new Claims(lapsed, revoked, elsewhere, spared, others);
    }

    /** How many returning credits will not lapse. */
    long sparable() {
        return Math.max(0, elsewhere - spared);
    }

    /** How much of what was revoked may be given back. */
    long refundable() {
        return Math.max(0, revoked - declarations.floor());
    }
}
