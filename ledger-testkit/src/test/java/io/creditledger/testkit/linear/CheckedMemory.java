package io.creditledger.testkit.linear;

import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.value.Actor;

/** The store in memory, under Lincheck. */
public final class CheckedMemory extends Checked {
    public CheckedMemory() {
        super(InMemoryLedger.create(CLOCK, Actor.service("lincheck")));
    }
}
