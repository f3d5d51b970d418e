package io.creditledger.testkit.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Threads that do something again and again, each as soon as its last call was answered, for a given time. Knows nothing of
 * ledgers, so that anything else can be measured in the same way. Immutable.
 *
 * <pre>{@code
 * Measured measured = Callers.of(64).duration(Duration.ofSeconds(10)).run(caller -> () -> ask(caller));
 * }</pre>
 */
public final class Callers {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int count;
    private final Duration warmUp;
    private final Duration duration;
    private final ThreadFactory threads;

    private Callers(int count, Duration warmUp, Duration duration, ThreadFactory threads) {
        if (count < 1 || warmUp.isNegative() || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("there has to be a caller, and time for it");
        }
        this.count = count;
        this.warmUp = warmUp;
        this.duration = duration;
        this.threads = threads;
    }

    /** So many callers, for five seconds after two of warming up. */
    public static Callers of(int count) {
        return new Callers(count, Duration.ofSeconds(2), Duration.ofSeconds(5), Callers::daemon);
    }

    /** So many callers. */
    public Callers count(int callers) {
        return new Callers(callers, warmUp, duration, threads);
    }

    /** How long they run before anything is counted; failures always are. */
    public Callers warmUp(Duration length) {
        return new Callers(count, length, duration, threads);
    }

    /** How long they are measured. */
    public Callers duration(Duration length) {
        return new Callers(count, warmUp, length, threads);
    }

    /** Where threads come from: {@code Thread.ofVirtual().factory()}, say. Default: daemon threads of the platform. */
    public Callers threads(ThreadFactory factory) {
        return new Callers(count, warmUp, duration, factory);
    }

    /**
     * Lets them run, and waits for them.
     *
     * @param tasks the task of each caller, by its number from 0 on
     * @throws IllegalStateException where a caller does not come back for two minutes after its time
     */
    public Measured run(IntFunction<? extends LoadTask> tasks) {
        Window window = new Window(count, warmUp, duration);
        List<CallerLoop> loops = IntStream.range(0, count)
                .mapToObj(number -> new CallerLoop(tasks.apply(number), window))
                .toList();
        List<Thread> running = new ArrayList<>();
        for (CallerLoop loop : loops) {
            Thread thread = threads.newThread(loop);
            thread.start();
            running.add(thread);
        }
        long deadline = System.nanoTime() + warmUp.plus(duration).plus(PATIENCE).toNanos();
        running.forEach(thread -> await(thread, deadline));
        return Measured.sum(duration, loops);
    }

    private static void await(Thread thread, long deadline) {
        try {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while callers run", interrupted);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("a caller does not come back: " + Arrays.toString(thread.getStackTrace()));
        }
    }

    private static Thread daemon(Runnable caller) {
        Thread thread = new Thread(caller, "load-caller");
        thread.setDaemon(true);
        return thread;
    }

    /** How many, and for how long. */
    @Override
    public String toString() {
        return count + (count == 1 ? " caller, " : " callers, ") + duration + " after " + warmUp;
    }
}
