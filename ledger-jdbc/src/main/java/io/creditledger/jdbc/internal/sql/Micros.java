package io.creditledger.jdbc.internal.sql;

import java.time.Instant;

/** Instants as tables keep them: microseconds since 1970, the only form that is exact on every database. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;

    /** Stands for {@link Instant#MAX}, which is never. */
    private static final long NEVER = Long.MAX_VALUE;

    private Micros() {}

    /** An instant as a number. */
    public static long of(Instant instant) {
        return instant.equals(Instant.MAX) ? NEVER : instant.getEpochSecond() * PER_SECOND + instant.getNano() / 1_000;
    }

    /** The instant that {@link #of} gave this number for. */
    public static Instant instant(long micros) {
        return micros == NEVER
                ? Instant.MAX
                : Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
