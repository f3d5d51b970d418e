package io.creditledger.testkit.simulator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What simulated systems went through. Immutable.
 *
 * @param worlds how many systems there were
 * @param asked how many commands callers wanted to be done
 * @param commands how many commands were handled by ledgers, those that came twice or were sent again included
 * @param reads how many other requests were handled
 * @param gaveUp how many callers never learned what became of a request
 * @param mishaps what went wrong, and how often
 * @param nanos how long it took
 */
public record SimulationReport(
        long worlds, long asked, long commands, long reads, long gaveUp, Map<Mishap, Long> mishaps, long nanos) {
    /** Copies the map; what never happened counts zero. */
    public SimulationReport {
        Map<Mishap, Long> all = new EnumMap<>(Mishap.class);
        for (Mishap mishap : Mishap.values()) {
            all.put(mishap, mishaps.getOrDefault(mishap, 0L));
        }
        mishaps = Collections.unmodifiableMap(all);
    }

    /** How many commands were handled in a second. */
    public long commandsPerSecond() {
        return (long) (commands * 1e9 / Math.max(1, nanos));
    }

    /** How often something went wrong. */
    public long mishapsInAll() {
        return mishaps.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return worlds + " worlds, " + asked + " commands asked for, " + commands + " handled, " + commandsPerSecond()
                + " a second, " + reads + " reads, " + gaveUp + " callers gave up, " + mishapsInAll() + " mishaps "
                + mishaps;
    }
}
