package io.creditledger.testkit.model;

import java.util.List;

/**
 * A script at the end of which a ledger is found to be wrong. Immutable.
 *
 * @param steps what was done
 * @param difference what is wrong, most often in what the ledger and its model differ
 */
public record Failure(List<Step> steps, String difference) {
    /** Copies the steps. */
    public Failure {
        steps = List.copyOf(steps);
    }

    /** Where they differ, without numbers: another place is most often another reason. */
    String place() {
        String[] lines = difference.split("\n", 3);
        return (lines[0] + (lines.length > 1 ? lines[1] : "")).replaceAll("[0-9]+", "");
    }

    @Override
    public String toString() {
        return Scripts.of(steps) + "\ndifference: " + difference;
    }
}
