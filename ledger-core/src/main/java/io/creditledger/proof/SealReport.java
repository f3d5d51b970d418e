package io.creditledger.proof;

import java.util.List;

/**
 * What came of verifying a seal. Immutable.
 *
 * @param seal the seal, as it was published
 * @param accounts how many accounts were looked at
 * @param findings what is not as it was sealed, at most {@link #MOST_FINDINGS}
 * @param count how many findings there were in all
 */
public record SealReport(Seal seal, long accounts, List<SealFinding> findings, long count) {
    /** So many findings are told one by one. */
    public static final int MOST_FINDINGS = 1_000;

    /** Copies the list. */
    public SealReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything is as it was sealed. */
    public boolean isSound() {
        return count == 0;
    }
}
