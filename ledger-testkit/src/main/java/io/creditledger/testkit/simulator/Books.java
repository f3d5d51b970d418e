package io.creditledger.testkit.simulator;

import io.creditledger.testkit.internal.StoreCalls;
import io.creditledger.testkit.model.LedgerFactory;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes new books, over which several ledgers are then opened. Immutable. */
record Books(Function<StoreCalls, LedgerFactory> maker, boolean isWatched) {
    /** Books whose store tells of what it does. */
    static Books watched(Function<StoreCalls, LedgerFactory> maker) {
        return new Books(maker, true);
    }

    static Books unwatched(Supplier<LedgerFactory> maker) {
        return new Books(calls -> maker.get(), false);
    }

    LedgerFactory open(StoreCalls calls) {
        return maker.apply(calls);
    }
}
