package io.creditledger.testkit.onlooker;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;

/**
 * What onlookers have seen. Immutable.
 *
 * @param states at how many moments the last entry, balance and lots of an account were read together and judged
 * @param moved how often an account was written to between two reads, so that each of them was judged for itself only
 * @param failures how often the database failed a reader
 * @param violations what did not hold, with what was read
 */
public record Sightings(long states, long moved, long failures, List<String> violations) {
    /** Copies the list. */
    public Sightings {
        violations = List.copyOf(violations);
    }

    /** The same; fails where something did not hold. */
    public Sightings orFail() {
        if (!violations.isEmpty()) {
            fail(toString());
        }
        return this;
    }

    Sightings plus(Sightings other) {
        return new Sightings(
                states + other.states,
                moved + other.moved,
                failures + other.failures,
                Stream.concat(violations.stream(), other.violations.stream()).toList());
    }

    /** One line, and one or more for each violation. */
    @Override
    public String toString() {
        String end = System.lineSeparator();
        return "onlookers saw " + states + " states, the account moving on meanwhile " + moved + " times, " + failures
                + " failed reads, " + violations.size() + " violations" + (violations.isEmpty() ? "" : end)
                + String.join(end, violations);
    }
}
