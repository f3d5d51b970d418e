package io.creditledger.testkit.onlooker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Onlookers at work. Thread-safe. To be closed when the writers have ended. */
public final class Watch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Reader> readers;
    private final List<Thread> threads = new ArrayList<>();

    Watch(List<Reader> readers) {
        this.readers = readers;
        for (Reader reader : readers) {
            Thread thread = new Thread(reader, "onlooker-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What has been seen so far. A reader that has seen a violation looks no further. */
    public Sightings sightings() {
        return readers.stream().map(Reader::sightings).reduce(new Sightings(0, 0, 0, List.of()), Sightings::plus);
    }

    /**
     * Lets every reader look once more at what is there now, a hundred accounts at most, and ends them. Fails where anything that
     * was seen did not hold.
     */
    @Override
    public void close() {
        readers.forEach(Reader::stop);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        threads.forEach(thread -> await(thread, deadline));
        sightings().orFail();
    }

    private static void await(Thread thread, long deadline) {
        try {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while onlookers end", interrupted);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(
                    "an onlooker does not come back: " + Arrays.toString(thread.getStackTrace()));
        }
    }
}
