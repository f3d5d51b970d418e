package io.creditledger.jdbc.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits without using a processor. The operating system wakes a thread somewhat late, always by about as much: that much is
 * measured once, and left out.
 */
final class Pause {
    private static final long LATE = lateness();

    private Pause() {}

    static void of(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > LATE; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left - LATE);
        }
    }

    /** The middle one of many: a few are late because others had the processor. */
    private static long lateness() {
        long[] late = new long[101];
        for (int i = 0; i < late.length; i++) {
            long begin = System.nanoTime();
            LockSupport.parkNanos(300_000);
            late[i] = System.nanoTime() - begin - 300_000;
        }
        Arrays.sort(late);
        return Math.max(0, late[late.length / 2]);
    }
}
