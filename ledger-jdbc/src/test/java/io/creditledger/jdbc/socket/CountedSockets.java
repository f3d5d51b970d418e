package io.creditledger.jdbc.socket;

import java.util.concurrent.atomic.AtomicLong;

/** Sockets that count what is sent to a server. A driver makes its own by the name of this class, so they share one count. */
public final class CountedSockets extends WatchedSockets {
    private static final AtomicLong SENT = new AtomicLong();

    /** For drivers. */
    public CountedSockets() {}

    /** How many messages all of them have sent. */
    public static long sent() {
        return SENT.get();
    }

    @Override
    protected void beforeSending() {
        SENT.incrementAndGet();
    }
}
