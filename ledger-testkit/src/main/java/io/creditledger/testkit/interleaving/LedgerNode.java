package io.creditledger.testkit.interleaving;

import io.creditledger.Ledger;
import java.util.function.Function;

/** A ledger as one process has it, and how it is called: alone, or in a transaction of the host. */
@FunctionalInterface
public interface LedgerNode {
    /** Calls the ledger, and returns what the work returns. What the work throws, it throws as well. */
    Object call(Function<Ledger, Object> work) throws Exception;

    /** A ledger that is called as it is. */
    static LedgerNode of(Ledger ledger) {
        return work -> work.apply(ledger);
    }
}
