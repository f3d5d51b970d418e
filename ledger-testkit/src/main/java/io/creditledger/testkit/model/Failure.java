package io.creditledger.testkit.model;

import java.util.List;

/** A script at the last step of which a ledger and its model differ, and in what. */
record Failure(List<Step> steps, String difference) {
    Failure {
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
