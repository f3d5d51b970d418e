package io.creditledger.testkit.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what others do. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private Until() {}

    /** Looks again and again until this is so. Fails where it is not after a minute and a half. */
    public static void holds(Callable<Boolean> condition) {
        holds(condition, () -> "it does not come so far");
    }

    /** The same, and says this where it fails. */
    public static void holds(Callable<Boolean> condition, Supplier<String> otherwise) {
        long begin = System.nanoTime();
        while (!isSo(condition)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                fail(otherwise.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isSo(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return fail(e);
        }
    }
}
