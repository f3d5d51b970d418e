package io.creditledger.testkit.model;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Checks of what the model is given. */
final class Given {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Given() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "is missing");
        }
        return value;
    }

    /** What a clock shows, if that can be written down. */
    static Instant time(Clock clock) {
        Instant now = clock.instant();
        if (now.isBefore(Instant.EPOCH) || now.isAfter(LAST)) {
            throw new InvalidInputException("clock", "is out of bounds");
        }
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** An instant that can be written down. */
    static Instant instant(String field, Instant instant) {
        if (instant.isAfter(LAST)) {
            throw new InvalidInputException(field, "ends after the year 9999");
        }
        return instant;
    }

    /** Somebody other than the ledger itself. */
    static Actor caller(Actor actor) {
        if (present("actor", actor).role() == Role.SYSTEM) {
            throw new InvalidInputException("actor", "is the ledger itself");
        }
        return actor;
    }
}
