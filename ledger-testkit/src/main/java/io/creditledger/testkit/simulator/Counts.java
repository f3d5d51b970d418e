package io.creditledger.testkit.simulator;

import java.util.EnumMap;
import java.util.Map;

/** What happened in simulated systems. Not thread-safe. */
final class Counts {
    private final Map<Mishap, Long> mishaps = new EnumMap<>(Mishap.class);
    private long worlds;
    private long asked;
    private long commands;
    private long reads;
    private long given;

    void add(Mishap mishap) {
        mishaps.merge(mishap, 1L, Long::sum);
    }

    void add(Counts other) {
        other.mishaps.forEach((mishap, times) -> mishaps.merge(mishap, times, Long::sum));
        worlds += other.worlds;
        asked += other.asked;
        commands += other.commands;
        reads += other.reads;
        given += other.given;
    }

    void world() {
        worlds++;
    }

    void asked(int more) {
        asked += more;
    }

    void handled(int more) {
        commands += more;
    }

    void read() {
        reads++;
    }

    void gaveUp() {
        given++;
    }

    long asked() {
        return asked;
    }

    long commands() {
        return commands;
    }

    SimulationReport report(long nanos) {
        return new SimulationReport(worlds, asked, commands, reads, given, mishaps, nanos);
    }
}
