package io.creditledger.testkit.linear;

import io.creditledger.HouseRules;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.queue.GroupingStore;
import io.creditledger.testkit.internal.InMemoryStore;
import io.creditledger.value.Actor;
import java.time.Duration;

/** The queue in which writes of several callers find together, in front of the store in memory, under Lincheck. */
public final class CheckedQueue extends Checked {
    private static final Duration LONG = Duration.ofMinutes(2);

    public CheckedQueue() {
        super(new StoreLedger(
                new GroupingStore(new InMemoryStore(), 1, LONG, LONG),
                CLOCK,
                Actor.service("lincheck"),
                HouseRules.DEFAULT));
    }
}
