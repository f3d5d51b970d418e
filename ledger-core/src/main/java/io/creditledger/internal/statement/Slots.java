package io.creditledger.internal.statement;

import io.creditledger.statement.Period;
import java.time.Duration;
import java.time.Instant;

/**
 * A period in short spans of the same length.
 *
 * @param period the period
 * @param number how many spans
 */
record Slots(Period period, int number) {
    /** In which span an instant is; instants outside of the period are in the first or the last one. */
    int of(Instant instant) {
        return Math.max(0, Math.min(number - 1, (int) (part(instant) * number)));
    }

    /** Which part of the period is over at an instant, from 0 to 1. */
    double part(Instant instant) {
        return Math.max(0, Math.min(1, sinceBegin(instant) / sinceBegin(period.until())));
    }

    /** In microseconds, of which more than 292 years have no long. */
    private double sinceBegin(Instant instant) {
        Duration since = Duration.between(period.from(), instant);
        return since.toSeconds() * 1e6 + since.toNanosPart() / 1e3;
    }
}
