package io.creditledger.testkit.internal;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Actor;
import java.time.Clock;

/** Books whose store is watched, however many ledgers are opened over them. */
public final class WatchedBooks {
    private final Store store;

    /** The books in this store. */
    public WatchedBooks(Store store, StoreCalls calls) {
        this.store = new WatchedStore(store, calls);
    }

    /** New books in memory. */
    public static WatchedBooks inMemory(StoreCalls calls) {
        return new WatchedBooks(new InMemoryStore(), calls);
    }

    /** A ledger over them. */
    public Ledger open(Clock clock, Actor actor, HouseRules rules) {
        return new StoreLedger(store, clock, actor, rules);
    }
}
