package io.creditledger.internal.engine;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happens by itself at an instant. In order: by instant; at the same instant hold time-outs, then expiries,
 * then starts; and among those by number.
 *
 * @param at when
 * @param kind what
 * @param number of the lot or hold
 */
record Due(Instant at, Kind kind, long number) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparingLong(Due::number);

    /** What happens, in the order in which it does at one instant. */
    enum Kind {
        HOLD_EXPIRY,
        EXPIRY,
        START
    }

    static Due of(LotState lot) {
        return new Due(lot.due(), lot.phase() == LotPhase.SCHEDULED ? Kind.START : Kind.EXPIRY, lot.number());
    }

    static Due of(Held hold) {
        return new Due(hold.due(), Kind.HOLD_EXPIRY, hold.sequence());
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
