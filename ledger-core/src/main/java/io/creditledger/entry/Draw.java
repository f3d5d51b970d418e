package io.creditledger.entry;

/**
 * How much an entry took out of one lot (negative) or put into it (positive); or how much debt it made (negative) or paid
 * (positive). The draws of an entry sum to its change of available plus its change of pending. Immutable.
 *
 * @param lot the lot's number within the account, or {@link #DEBT}
 * @param amount what the lot gained, negative where it lost; never 0
 * @param forLot 0, or the lot on whose behalf this happened: in a revoke, and in a refund of one, the lot whose grant is
 *     taken back; where credits return as a new lot, the expired lot that they came from
 */
public record Draw(long lot, long amount, long forLot) {
    /** The lot number of debt: lots count from 1. */
    public static final long DEBT = 0;

    /** A draw on nobody's behalf. */
    public Draw(long lot, long amount) {
        this(lot, amount, 0);
    }

    /** Whether this is about debt and not about a lot. */
    public boolean isDebt() {
        return lot == DEBT;
    }
}
