package io.creditledger.statement;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A stretch of time: from an instant on, until another one. Immutable.
 *
 * @param from the first instant that is in it
 * @param until the first instant that is not in it any more
 */
public record Period(Instant from, Instant until) {
    /** Checks that it does not end before it has begun. */
    public Period {
        from = Checks.instant("from", from);
        until = Checks.instant("until", until);
        if (!from.isBefore(until)) {
            throw new InvalidInputException("until", "is not after the beginning of the period");
        }
    }

    /** From an instant on, until another one. */
    public static Period of(Instant from, Instant until) {
        return new Period(from, until);
    }

    /** Whole days, the first and the last one included, as people in this zone count them. */
    public static Period ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        Checks.present("first", first);
        Checks.present("last", last);
        Checks.present("zone", zone);
        try {
            return of(
                    first.atStartOfDay(zone).toInstant(),
                    last.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException outOfRange) {
            throw new InvalidInputException("last", "is after the year 9999");
        }
    }

    /** A whole month, as people in this zone count it. */
    public static Period ofMonth(YearMonth month, ZoneId zone) {
        return ofDays(Checks.present("month", month).atDay(1), month.atEndOfMonth(), zone);
    }

    /** Whether an instant is in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
