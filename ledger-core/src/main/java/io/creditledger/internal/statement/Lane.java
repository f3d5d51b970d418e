package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import java.util.Optional;

/**
 * Ways in which credits come and go, each with a row of its own below the curve. All but {@link #HELD} add up: what was available or
 * on hold at first, and what came and went, is what was available or on hold at last.
 */
enum Lane {
    GRANTED("Granted", "#1b7a3d", "M0-1 1 .8H-1Z"),
    RETURNED("Given back", "#0b7285", "M-.35-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35Z"),
    SPENT("Spent", "#1f5fa8", "M-1 0A1 1 0 1 1 1 0 1 1 0 1 1-1 0Z"),
    EXPIRED("Expired", "#6b4e9b", "M-1-.55-.55-1 0-.45.55-1 1-.55.45 0 1 .55.55 1 0 .45-.55 1-1 .55-.45 0Z"),
    REVOKED("Taken back", "#b3261e", "M-.85-.85H.85V.85H-.85Z"),
    CORRECTED("Corrected", "#5f5b53", "M-1-.9 1 .9V-.9L-1 .9Z"),
    HELD("On hold", "#a15c00", "M0-1.15.95 0 0 1.15-.95 0Z");

    private final String title;
    private final String colour;
    private final String shape;

    Lane(String title, String colour, String shape) {
        this.title = title;
        this.colour = colour;
        this.shape = shape;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** The colour of its marks, dark enough on white. */
    String colour() {
        return colour;
    }

    /** The outline of its marks, around the middle and about one unit in each direction. */
    String shape() {
        return shape;
    }

    /** How much an entry moved this way; nothing where it moved none. */
    Optional<Long> moved(Entry entry) {
        long held = entry.change().held();
        long moved = this == HELD ? held : entry.change().available() + held;
        return moved != 0 && (this == HELD || this == of(entry.type())) ? Optional.of(moved) : Optional.empty();
    }

    private static Lane of(EntryType type) {
        return switch (type) {
            case GRANT, ACTIVATE, CANCEL, START, EXTEND, PLAN_CHANGE -> GRANTED;
            case REFUND -> RETURNED;
            case SPEND, CAPTURE -> SPENT;
            case EXPIRY -> EXPIRED;
            case REVOKE -> REVOKED;
            case ADJUST -> CORRECTED;
            case HOLD, RELEASE, HOLD_EXPIRY -> HELD;
        };
    }
}
