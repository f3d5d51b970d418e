package io.creditledger.testkit.linear;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/**
 * Whether what callers were told fits one order. Immutable.
 *
 * @param calls how many calls were recorded
 * @param accounts how many accounts were judged
 * @param entries how many entries these have
 * @param unjudged how many refused lists over several accounts there were: no account alone can say whether they are right
 * @param violations what fits nowhere
 */
public record LinearReport(long calls, int accounts, long entries, long unjudged, List<String> violations) {
    /** Copies the list. */
    public LinearReport {
        violations = List.copyOf(violations);
    }

    /** The same; fails where something does not fit, or where nothing was recorded. */
    public LinearReport orFail() {
        if (!violations.isEmpty() || calls == 0) {
            fail(toString());
        }
        return this;
    }

    /** One line, and one or more for each violation. */
    @Override
    public String toString() {
        String end = System.lineSeparator();
        return calls + " calls, " + entries + " entries in " + accounts + " accounts, " + unjudged
                + " refused lists over several accounts not judged, " + violations.size() + " violations"
                + (violations.isEmpty() ? "" : end) + String.join(end, violations);
    }
}
