package io.creditledger.testkit.linear;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jetbrains.lincheck.datastructures.Operation;

/** What Lincheck has to find: a counter of which every thread has its own. */
public final class CheckedCounter {
    private final Map<Thread, Integer> counts = new ConcurrentHashMap<>();

    @Operation
    public int next() {
        return counts.merge(Thread.currentThread(), 1, Integer::sum);
    }
}
