package io.creditledger.testkit.simulator;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.Write;
import io.creditledger.testkit.internal.ForwardingStore;
import io.creditledger.value.Actor;
import java.time.Clock;

/** A base for stores that break one promise of the one behind them. */
abstract class BrokenStore extends ForwardingStore {
    BrokenStore(Store sound) {
        super(sound);
    }

    /** A ledger over it, as a process begins that finds it as it is. */
    Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return new StoreLedger(this, clock, actor, rules);
    }

    /** What would be written, without writing it. */
    final <T> Decided<T> decided(Write<T> write) {
        return behind().read(write.request(), write.decide());
    }

    /** Writes what was decided before. */
    final <T> T append(Write<T> write, Decided<T> decided) {
        return behind().write(new Write<>(write.request(), write.keys(), books -> decided));
    }
}
