package io.creditledger.jdbc.cluster;

/**
 * How much there was of what.
 *
 * @param acknowledged commands that were acknowledged, each key once
 * @param refused answers that nothing was written
 * @param again calls that the callers had to send again
 * @param conflicts transactions that the cluster rolled back because of one on another node
 */
record SiegeReport(long acknowledged, long refused, long again, long conflicts) {
    static final SiegeReport NONE = new SiegeReport(0, 0, 0, 0);

    SiegeReport with(long calls, long transactions) {
        return new SiegeReport(acknowledged, refused, calls, transactions);
    }

    SiegeReport and(SiegeReport other) {
        return new SiegeReport(
                acknowledged + other.acknowledged,
                refused + other.refused,
                again + other.again,
                conflicts + other.conflicts);
    }
}
