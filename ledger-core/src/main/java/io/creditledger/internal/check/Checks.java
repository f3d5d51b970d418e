package io.creditledger.internal.check;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Actor;
import io.creditledger.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bounds of everything that callers hand in. Each check returns the value it accepted. */
public final class Checks {
    /** The first instant that the ledger can write down. */
    public static final Instant FIRST_INSTANT = Instant.EPOCH;

    /** The last instant that the ledger can write down, a microsecond before the year 10000. */
    public static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Duration LONGEST = Duration.ofDays(365_250);

    private Checks() {}

    /** Refuses null, naming the field. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "is null");
        }
        return value;
    }

    /** Printable ASCII without blanks at its ends, 1 to {@code max} characters. */
    public static String printable(String field, @Nullable String value, int max) {
        String text = sized(field, value, max);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                throw new InvalidInputException(field, "contains a control character");
            }
            if (c > 0x7f) {
                throw new InvalidInputException(field, "contains a character outside printable ASCII");
            }
        }
        if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            throw new InvalidInputException(field, "has a blank at its start or end");
        }
        return text;
    }

    /** What names a key of the hash chains: 1 to 20 letters, digits, dots, hyphens or underscores. */
    public static String keyId(String field, @Nullable String value) {
        String text = sized(field, value, 20);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f || (!Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0)) {
                throw new InvalidInputException(
                        field, "contains other characters than letters, digits, dots, hyphens, underscores");
            }
        }
        return text;
    }

    /** Any Unicode text without control characters and unpaired surrogates, 1 to {@code max} characters, not blank. */
    public static String text(String field, @Nullable String value, int max) {
        String text = sized(field, value, max);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw new InvalidInputException(field, "contains a control character");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidInputException(field, "contains an unpaired surrogate");
            }
        }
        if (text.isBlank()) {
            throw new InvalidInputException(field, "is blank");
        }
        return text;
    }

    /** An amount of a command: greater than zero. */
    public static long positive(String field, long amount) {
        if (amount == 0) {
            throw new InvalidInputException(field, "is zero");
        }
        return notNegative(field, amount);
    }

    /** Zero or more. */
    public static long notNegative(String field, long amount) {
        if (amount < 0) {
            throw new InvalidInputException(field, "is negative");
        }
        return amount;
    }

    /** A number between two bounds, both included. */
    public static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInputException(field, "is outside " + least + " to " + most);
        }
        return value;
    }

    /** An instant that every database can keep, truncated to microseconds. */
    public static Instant instant(String field, @Nullable Instant value) {
        Instant instant = present(field, value);
        if (instant.isBefore(FIRST_INSTANT)) {
            throw new InvalidInputException(field, "is before the year 1970");
        }
        Instant truncated = instant.truncatedTo(ChronoUnit.MICROS);
        if (truncated.isAfter(LAST_INSTANT)) {
            throw new InvalidInputException(field, "is after the year 9999");
        }
        return truncated;
    }

    /** A duration greater than zero and of a thousand years at most, truncated to microseconds. */
    public static Duration duration(String field, @Nullable Duration value) {
        Duration duration = present(field, value);
        if (duration.isNegative()) {
            throw new InvalidInputException(field, "is negative");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new InvalidInputException(field, "is longer than 1,000 years");
        }
        Duration truncated = duration.truncatedTo(ChronoUnit.MICROS);
        if (truncated.isZero()) {
            throw new InvalidInputException(field, "is shorter than a microsecond");
        }
        return truncated;
    }

    /** A set of one or several values, none of them null. */
    public static <T> Set<T> several(String field, T first, T[] more) {
        Set<T> values = new LinkedHashSet<>();
        values.add(present(field, first));
        for (T value : present(field, more)) {
            values.add(present(field, value));
        }
        return values;
    }

    /** Refuses the note of a person that gives no reason. */
    public static void reason(Actor actor, Note note) {
        if (actor.role().isPerson() && note.reason().isEmpty()) {
            throw new InvalidInputException("reason", "is missing; a person gives one for every write");
        }
    }

    private static String sized(String field, @Nullable String value, int max) {
        String text = present(field, value);
        if (text.isEmpty()) {
            throw new InvalidInputException(field, "is empty");
        }
        if (text.length() > max) {
            throw new InvalidInputException(field, "is longer than " + max + " characters");
        }
        return text;
    }
}
