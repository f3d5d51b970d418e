package io.creditledger.entry;

/**
 * The four sums of an account at one moment. Immutable.
 *
 * @param available what remains in usable lots, less the debt; negative where the debt is larger
 * @param held what is set aside by open holds
 * @param pending what waits for payment or for its start
 * @param debt what the account owes
 */
public record Totals(long available, long held, long pending, long debt) {
    /** The sums of an account that never had an entry. */
    public static final Totals ZERO = new Totals(0, 0, 0, 0);

    /** What has to be added to an earlier state to arrive at this one. */
    public Totals minus(Totals earlier) {
        return new Totals(
                available - earlier.available, held - earlier.held, pending - earlier.pending, debt - earlier.debt);
    }

    /** What remains in usable lots. */
    public long usable() {
        return available + debt;
    }
}
