package io.creditledger.testkit.load;

import java.time.Duration;

/**
 * How long calls took, counted in buckets that grow with the time, so that noting one allocates nothing. What is read from
 * it is never too low, and too high by 1/64 at most. Not thread-safe: each caller has its own, and they are added up.
 */
public final class Latencies {
    /** Times below this have a bucket each; above, this many buckets share each power of two. */
    private static final int FINE = 64;

    private static final int FINE_BITS = 6;

    private final long[] buckets = new long[bucket(Long.MAX_VALUE) + 1];
    private long count;
    private long longest;

    /** Notes one call that took this many nanoseconds. */
    public void record(long nanos) {
        long time = Math.max(0, nanos);
        buckets[bucket(time)]++;
        count++;
        longest = Math.max(longest, time);
    }

    /** Adds all that others have noted. */
    public void add(Latencies others) {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] += others.buckets[i];
        }
        count += others.count;
        longest = Math.max(longest, others.longest);
    }

    /** How many calls were noted. */
    public long count() {
        return count;
    }

    /** The longest, exactly. */
    public Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** What this share of the calls, in percent, did not exceed; zero where nothing was noted. */
    public Duration percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile is above 0 and at most 100, not " + percent);
        }
        long wanted = Math.max(1, (long) Math.ceil(count * percent / 100));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= wanted) {
                return Duration.ofNanos(Math.min(longest, end(i)));
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long time) {
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(time | 1) - FINE_BITS);
        return shift * FINE + (int) (time >>> shift);
    }

    /** The longest time that falls into a bucket. */
    private static long end(int bucket) {
        int shift = Math.max(0, bucket / FINE - 1);
        long first = bucket - (long) shift * FINE;
        return ((first + 1) << shift) - 1;
    }

    /** The middle, and the ends that callers complain about. */
    @Override
    public String toString() {
        return "p50 " + millis(50) + ", p99 " + millis(99) + ", p99.9 " + millis(99.9) + ", longest "
                + millis(longest());
    }

    private String millis(double percent) {
        return millis(percentile(percent));
    }

    private static String millis(Duration time) {
        return Math.round(time.toNanos() / 1e4) / 100.0 + " ms";
    }
}
