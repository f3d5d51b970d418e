package io.creditledger.testkit.load;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** When is measured: it opens a warm-up after the last caller has come. Thread-safe. */
final class Window {
    private final CyclicBarrier callers;
    private long from;
    private long until;

    Window(int callers, Duration warmUp, Duration duration) {
        // Written before the barrier lets anybody go, and never again.
        this.callers = new CyclicBarrier(callers, () -> {
            from = System.nanoTime() + warmUp.toNanos();
            until = from + duration.toNanos();
        });
    }

    /** Until all callers have come. */
    void await() {
        try {
            callers.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the start", interrupted);
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException("another caller did not come to the start", broken);
        }
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }

    boolean contains(long now) {
        return now - from >= 0 && now - until < 0;
    }
}
