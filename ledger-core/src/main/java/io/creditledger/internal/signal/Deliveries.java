package io.creditledger.internal.signal;

import io.creditledger.internal.check.Checks;
import io.creditledger.internal.store.Outbox;
import io.creditledger.signal.Signal;
import io.creditledger.signal.Signals;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The signals of an outbox. Thread-safe. */
public final class Deliveries implements Signals {
    private final Outbox outbox;
    private final Supplier<Instant> clock;
    private final Runnable gate;

    /** From this outbox, by this clock; the gate lets pass who may deliver them. */
    public Deliveries(Outbox outbox, Supplier<Instant> clock, Runnable gate) {
        this.outbox = outbox;
        this.clock = clock;
        this.gate = gate;
    }

    @Override
    public int deliver(Consumer<Signal> handler, int limit) {
        Checks.present("handler", handler);
        Checks.between("limit", limit, 1, Integer.MAX_VALUE);
        gate.run();
        return new Delivery(outbox, clock, handler).deliver(limit);
    }
}
