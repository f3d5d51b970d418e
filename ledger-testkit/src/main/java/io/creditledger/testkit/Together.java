package io.creditledger.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What several threads came to that began at the same moment: results and failures. Immutable.
 *
 * <pre>{@code
 * List<Receipt> deliveries = Together.times(8, i -> ledger.spend(spend)).allOrFail();
 * }</pre>
 *
 * @param <T> the kind of result
 */
public final class Together<T> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<T> results;
    private final List<Throwable> failures;

    private Together(List<T> results, List<Throwable> failures) {
        this.results = List.copyOf(results);
        this.failures = List.copyOf(failures);
    }

    /** Does the same thing in this many threads, each of which is told its number, from 0 on. */
    public static <T> Together<T> times(int threads, IntFunction<? extends T> task) {
        return run(IntStream.range(0, threads)
                .<Callable<T>>mapToObj(i -> () -> task.apply(i))
                .toList());
    }

    /** Does each of these in a thread of its own. Fails, and tells where they stand, if some do not come back. */
    public static <T> Together<T> run(List<? extends Callable<? extends T>> tasks) {
        return run(tasks, PATIENCE);
    }

    /** The same, for what takes longer than two minutes. */
    public static <T> Together<T> run(List<? extends Callable<? extends T>> tasks, Duration patience) {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        List<FutureTask<T>> futures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<? extends T> task : tasks) {
            FutureTask<T> future = new FutureTask<>(() -> {
                start.await(patience.toSeconds(), TimeUnit.SECONDS);
                return task.call();
            });
            futures.add(future);
            Thread thread = new Thread(future, "together-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        for (FutureTask<T> future : futures) {
            try {
                results.add(future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException thrown) {
                failures.add(thrown.getCause() == null ? thrown : thrown.getCause());
            } catch (TimeoutException stuck) {
                fail("not finished within " + patience + ": " + whereTheyStand(threads));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting for other threads", interrupted);
            }
        }
        return new Together<>(results, failures);
    }

    private static String whereTheyStand(List<Thread> threads) {
        return threads.stream()
                .filter(Thread::isAlive)
                .map(thread -> thread.getName() + " " + Arrays.toString(thread.getStackTrace()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** What was returned, in the order of the tasks; without those that threw. */
    public List<T> results() {
        return results;
    }

    /** What was thrown, in the order of the tasks. */
    public List<Throwable> failures() {
        return failures;
    }

    /** What was returned; fails where something was thrown. */
    public List<T> allOrFail() {
        failures.forEach(Together::unexpected);
        return results;
    }

    /** What was returned; fails where something else than such refusals was thrown. */
    public List<T> allBut(Class<? extends Throwable> refusals) {
        failures.stream().filter(failure -> !refusals.isInstance(failure)).forEach(Together::unexpected);
        return results;
    }

    private static void unexpected(Throwable failure) {
        fail("one of several threads failed: " + failure, failure);
    }
}
