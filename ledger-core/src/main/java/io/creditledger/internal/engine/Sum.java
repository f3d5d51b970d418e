package io.creditledger.internal.engine;

public final class Sum {
    private Sum() {}

    public static long of(long a, long b) {
        return a == 0 ? b : Math.addExact(a, b);
    }
}
