package io.creditledger.testkit.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One caller: does its task until the time is up, and keeps what came of it. Of one thread; read when that has ended. */
final class CallerLoop implements Runnable {
    private final LoadTask task;
    private final Window window;
    private final Map<LoadOutcome, long[]> counts = new EnumMap<>(LoadOutcome.class);
    private final Latencies latencies = new Latencies();
    private final Problems problems = new Problems();

    CallerLoop(LoadTask task, Window window) {
        this.task = task;
        this.window = window;
        for (LoadOutcome outcome : LoadOutcome.values()) {
            counts.put(outcome, new long[1]);
        }
    }

    @Override
    public void run() {
        window.await();
        long begin = System.nanoTime();
        while (!window.isOver(begin)) {
            LoadOutcome outcome = once();
            long end = System.nanoTime();
            note(outcome, begin, end);
            begin = end;
        }
    }

    /** Whatever is thrown, an assertion of a host's own front as well, is something to count and to report. */
    private LoadOutcome once() {
        try {
            return task.once();
        } catch (Throwable thrown) {
            return problems.note(thrown);
        }
    }

    private void note(LoadOutcome outcome, long begin, long end) {
        boolean failed = outcome == LoadOutcome.FAILED;
        if (failed || window.contains(end)) {
            counter(outcome)[0]++;
        }
        if (!failed && window.contains(end)) {
            latencies.record(end - begin);
        }
    }

    long count(LoadOutcome outcome) {
        return counter(outcome)[0];
    }

    /** A number that counts up in place. */
    private long[] counter(LoadOutcome outcome) {
        return Objects.requireNonNull(counts.get(outcome));
    }

    Latencies latencies() {
        return latencies;
    }

    Problems problems() {
        return problems;
    }
}
