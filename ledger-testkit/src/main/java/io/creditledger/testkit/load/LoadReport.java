package io.creditledger.testkit.load;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/**
 * What a load came to. Immutable.
 *
 * @param load what was done, with the seed that does it again
 * @param measured how much, how fast, and what was refused or failed
 * @param written to how many of its accounts anything was written
 * @param judged in how many of these every invariant was checked afterwards, and that exactly the acknowledged entries are
 *     there: all of them, or a sample where they are many
 * @param violations what does not hold, a sentence each
 */
public record LoadReport(String load, Measured measured, int written, int judged, List<String> violations) {
    /** Copies the list. */
    public LoadReport {
        violations = List.copyOf(violations);
    }

    /** The same report; fails where something does not hold, or where an operation failed. */
    public LoadReport orFail() {
        if (!violations.isEmpty() || measured.count(LoadOutcome.FAILED) > 0) {
            fail(toString());
        }
        return this;
    }

    /** Several lines, for people. */
    @Override
    public String toString() {
        String end = System.lineSeparator();
        String verdict = "invariants judged in " + judged + " of " + written + " accounts that were written to: "
                + violations.size() + " violations";
        return load + end + measured + end + verdict + (violations.isEmpty() ? "" : end) + String.join(end, violations);
    }
}
