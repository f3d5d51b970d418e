package io.creditledger.value;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When credits end: never, at an instant, or a while after they became usable. Immutable. Credits that expire at an
 * instant are usable before it, and no longer at it.
 *
 * @param instant the instant, where there is one
 * @param duration the while, where there is one
 */
public record Expiry(Optional<Instant> instant, Optional<Duration> duration) {
    /** Credits that never expire. */
    public static final Expiry NEVER = new Expiry(Optional.empty(), Optional.empty());

    /** Checks that not both forms are there. */
    public Expiry {
        instant = instant.map(at -> Checks.instant("expiry", at));
        duration = duration.map(length -> Checks.duration("expiry", length));
        if (instant.isPresent() && duration.isPresent()) {
            throw new InvalidInputException("expiry", "is an instant and a duration at once");
        }
    }

    /** Ends at this instant. */
    public static Expiry at(Instant instant) {
        return new Expiry(Optional.of(Checks.present("expiry", instant)), Optional.empty());
    }

    /** Ends this long after the credits became usable. */
    public static Expiry after(Duration duration) {
        return new Expiry(Optional.empty(), Optional.of(Checks.present("expiry", duration)));
    }

    /** The expiry that {@link #toString} gave this text for. */
    public static Expiry parse(String text) {
        if (Checks.present("expiry", text).equals("never")) {
            return NEVER;
        }
        try {
            return text.startsWith("P") ? after(Duration.parse(text)) : at(Instant.parse(text));
        } catch (DateTimeException foreign) {
            throw new InvalidInputException("expiry", "is neither an instant nor a duration nor never");
        }
    }

    /** Ends with this day as people in this zone count it: usable the whole day, no longer at the next day's start. */
    public static Expiry endOf(LocalDate day, ZoneId zone) {
        try {
            Instant nextDay = Checks.present("expiry", day)
                    .plusDays(1)
                    .atStartOfDay(Checks.present("zone", zone))
                    .toInstant();
            return at(nextDay);
        } catch (DateTimeException outOfRange) {
            throw new InvalidInputException("expiry", "is after the year 9999");
        }
    }

    /** Whether this is a duration whose instant is not known yet. */
    public boolean isRelative() {
        return duration.isPresent();
    }

    /** The fixed form of this expiry for credits that are usable from this instant on. */
    public Expiry from(Instant usable) {
        return duration.map(length -> at(usable.plus(length))).orElse(this);
    }

    /** Whether credits with this expiry have ended at this instant. A relative expiry has not. */
    public boolean isOver(Instant now) {
        return instant.isPresent() && !now.isBefore(instant.get());
    }

    /** {@code never}, the instant, or the duration, in ISO 8601. */
    @Override
    public String toString() {
        return instant.map(Instant::toString)
                .or(() -> duration.map(Duration::toString))
                .orElse("never");
    }
}
