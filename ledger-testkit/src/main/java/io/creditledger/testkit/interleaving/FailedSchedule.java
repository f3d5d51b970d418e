package io.creditledger.testkit.interleaving;

import java.util.ArrayList;
import java.util.List;

/**
 * A schedule after which something does not hold. Immutable.
 *
 * @param schedule who made each step, a letter each: what {@link Interleavings#replay} takes
 * @param steps the same with the statements, and who waited for whom
 * @param results what became of each racer
 * @param problems what does not hold
 */
public record FailedSchedule(String schedule, List<String> steps, List<String> results, List<String> problems) {
    /** Copies the lists. */
    public FailedSchedule {
        steps = List.copyOf(steps);
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /** Several lines, for people. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("schedule " + schedule);
        lines.addAll(steps);
        lines.addAll(results);
        lines.addAll(problems);
        return String.join(System.lineSeparator(), lines);
    }
}
