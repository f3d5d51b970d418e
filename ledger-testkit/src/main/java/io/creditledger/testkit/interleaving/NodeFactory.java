package io.creditledger.testkit.interleaving;

import io.creditledger.HouseRules;
import io.creditledger.value.Actor;
import java.time.Clock;

/** Opens ledgers on the data source of {@link Interleavings}, all with the same books. */
@FunctionalInterface
public interface NodeFactory {
    /** A ledger of a process of its own. It shares no transaction with other callers. */
    LedgerNode open(Clock clock, Actor actor, HouseRules rules);
}
