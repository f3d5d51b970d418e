package io.creditledger.testkit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of one ledger: virtual time, less what it was set back by. */
final class NodeClock extends Clock {
    private final Timeline time;
    private final ZoneId zone;
    private Duration behind = Duration.ZERO;

    NodeClock(Timeline time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    NodeClock(Timeline time) {
        this(time, ZoneOffset.UTC);
    }

    /** Makes it show this instant now. */
    void set(Instant shown) {
        behind = Duration.between(shown, time.now());
    }

    @Override
    public Instant instant() {
        return behind.isZero() ? time.now() : time.now().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new NodeClock(time, other);
    }
}
