package io.creditledger.entry;

/** What has become of a hold. */
public enum HoldState {
    /** The credits are set aside. */
    OPEN,
    /** They, or a part of them, were charged. */
    CAPTURED,
    /** They were returned. */
    RELEASED,
    /** Its time was up: they were returned. */
    EXPIRED
}
