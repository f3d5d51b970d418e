package io.creditledger.query;

/** In which order a query answers. */
public enum Direction {
    /** The latest first. */
    NEWEST_FIRST,
    /** The earliest first. */
    OLDEST_FIRST;

    /** The other direction. */
    public Direction reversed() {
        return this == NEWEST_FIRST ? OLDEST_FIRST : NEWEST_FIRST;
    }
}
