package io.creditledger.query;

import static io.creditledger.internal.check.Checks.text;

/**
 * A place between two rows of an answer, to go on from later: stable while new rows arrive. Immutable; may be sent to a
 * client and back as text.
 *
 * @param value opaque text
 */
public record Cursor(String value) {
    /** Checks that there is a text. */
    public Cursor {
        text("cursor", value, 1000);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
