package io.creditledger.internal.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as a zone tells them, whatever the locale.
 *
 * @param zone the zone
 */
public record Times(ZoneId zone) {
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** For programs: ISO 8601, exact, with the offset. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** For people: date and time to the second. */
    public String readable(Instant instant) {
        return PEOPLE.format(instant.atZone(zone));
    }
}
