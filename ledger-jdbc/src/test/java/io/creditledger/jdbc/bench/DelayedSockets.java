package io.creditledger.jdbc.bench;

import io.creditledger.jdbc.socket.WatchedSockets;
import java.time.Duration;

/**
 * Sockets to a server that is farther away than it is: what is sent arrives a round trip later. For pgjdbc:
 * {@code socketFactory} names this class, and {@code socketFactoryArg} says how many microseconds. Thread-safe.
 */
public final class DelayedSockets extends WatchedSockets {
    private final Duration roundTrip;

    /** With a round trip of so many microseconds. */
    public DelayedSockets(String microseconds) {
        this.roundTrip = Duration.ofNanos(Long.parseLong(microseconds) * 1_000);
    }

    @Override
    protected void beforeSending() {
        Pause.of(roundTrip);
    }
}
