package io.creditledger.testkit.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What callers came to. Immutable as long as nobody adds to the latencies.
 *
 * @param duration how long they were measured
 * @param counts what became of the operations that ended in this time; failures also of those before
 * @param latencies how long each took that was answered in this time, refusals among them
 * @param problems every kind of refusal and failure, of the warm-up as well
 */
public record Measured(Duration duration, Map<LoadOutcome, Long> counts, Latencies latencies, List<Problem> problems) {
    /** Copies the collections. */
    public Measured {
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** How many operations had this outcome. */
    public long count(LoadOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** How many operations did what they should: applied, replayed or read. */
    public long done() {
        return count(LoadOutcome.APPLIED) + count(LoadOutcome.REPLAYED) + count(LoadOutcome.READ);
    }

    /** How many of these there were in a second. */
    public double perSecond() {
        return done() * 1e9 / duration.toNanos();
    }

    static Measured sum(Duration duration, List<CallerLoop> loops) {
        Map<LoadOutcome, Long> counts = new EnumMap<>(LoadOutcome.class);
        Latencies latencies = new Latencies();
        Problems problems = new Problems();
        for (CallerLoop loop : loops) {
            for (LoadOutcome outcome : LoadOutcome.values()) {
                counts.merge(outcome, loop.count(outcome), Long::sum);
            }
            latencies.add(loop.latencies());
            problems.add(loop.problems());
        }
        return new Measured(duration, counts, latencies, problems.list());
    }

    /** Two lines or more: how much, how fast, and every kind of problem. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(Math.round(perSecond())).append(" operations/s, ").append(latencies);
        text.append(System.lineSeparator()).append(new EnumMap<>(counts));
        problems.forEach(problem -> text.append(System.lineSeparator()).append(problem));
        return text.toString();
    }
}
