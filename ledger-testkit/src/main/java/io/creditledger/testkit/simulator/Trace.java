package io.creditledger.testkit.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a simulated system, line by line, where somebody wants to know. */
final class Trace {
    private static final int MOST = 200;

    private final boolean on;
    private final List<String> lines = new ArrayList<>();

    private Trace(boolean on) {
        this.on = on;
    }

    static Trace on() {
        return new Trace(true);
    }

    static Trace off() {
        return new Trace(false);
    }

    void say(Instant now, Supplier<String> what) {
        if (on) {
            lines.add("  " + now + " " + what.get());
        }
    }

    /** The last lines. */
    @Override
    public String toString() {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }
}
