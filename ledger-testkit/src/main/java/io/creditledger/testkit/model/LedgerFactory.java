package io.creditledger.testkit.model;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.value.Actor;
import java.time.Clock;

/** Opens ledgers to be checked. */
@FunctionalInterface
public interface LedgerFactory {
    /** Opens an empty ledger that reads this clock and writes in the name of this actor, by these rules. */
    Ledger open(Clock clock, Actor actor, HouseRules rules);
}
