package io.creditledger.testkit.interleaving;

import io.creditledger.Ledger;

/** What a racer does with its ledger. It reads no clock and rolls no dice. */
@FunctionalInterface
public interface RaceWork {
    /** Does it, and tells what came of it: receipts, attempts, entries, or whatever else can be compared. */
    Object on(Ledger ledger, RaceNames names);
}
