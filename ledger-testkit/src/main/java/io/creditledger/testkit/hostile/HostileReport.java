package io.creditledger.testkit.hostile;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Set;

/**
 * What hostile input came to. Immutable.
 *
 * @param seed what does all of it again
 * @param operations the factories, changes and questions that were tried
 * @param tried how often something was handed to a factory or a change
 * @param refused how much of that was refused, by a typed exception
 * @param accepted how much of it was accepted
 * @param asked how many commands and questions the ledger was given
 * @param entries how many entries it had in the end, each compared, word by word, with what was posted
 * @param problems what must not be, a sentence each: anything that just breaks, or is kept or told otherwise than it was said
 */
public record HostileReport(
        long seed,
        Set<String> operations,
        long tried,
        long refused,
        long accepted,
        long asked,
        long entries,
        List<String> problems) {
    /** Copies the collections. */
    public HostileReport {
        operations = Set.copyOf(operations);
        problems = List.copyOf(problems);
    }

    /** The same report; fails where there is a problem. */
    public HostileReport orFail() {
        if (!problems.isEmpty()) {
            fail(toString());
        }
        return this;
    }

    /** One line, and one for each problem. */
    @Override
    public String toString() {
        String end = System.lineSeparator();
        return "hostile input, seed " + seed + ": " + operations.size() + " operations, " + tried + " values tried, "
                + refused + " refused, " + accepted + " accepted; ledger asked " + asked + " times, " + entries
                + " entries; " + problems.size() + " problems" + (problems.isEmpty() ? "" : end)
                + String.join(end, problems);
    }
}
