package io.creditledger.inspect;

/**
 * What an inspection has looked at, and how much it found. Immutable.
 *
 * @param accounts how many accounts
 * @param entries how many entries
 * @param audits how many audit records
 * @param findings how much was found: each was handed over on its way
 */
public record InspectionReport(long accounts, long entries, long audits, long findings) {
    /** Whether nothing was found. */
    public boolean isSound() {
        return findings == 0;
    }
}
