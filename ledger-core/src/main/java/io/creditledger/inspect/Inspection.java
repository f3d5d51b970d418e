package io.creditledger.inspect;

import io.creditledger.value.Account;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks whether the books are right and whether anybody has touched them, while they are in use, and mends what is only a cache.
 * Thread-safe where its ledger is.
 *
 * <p>Each account is looked at as of one moment: without a lock where nobody writes to it meanwhile, otherwise for a moment under its lock.
 * Memory does not grow with the number of accounts, nor with the length of a history; of one account at a time, its lots and holds are kept.
 *
 * <p>What is found is handed over as it comes, by one thread at a time. A handler that throws ends the inspection with its exception.
 */
public interface Inspection {
    /** Whether the history of an account is as it was written: follows the chains of hashes over its entries and audit records. */
    ChainReport verify(Account account);

    /** The same for many accounts. Hands over the first broken row of each chain. */
    InspectionReport verify(InspectionPlan plan, Consumer<? super BrokenRow> broken);

    /**
     * Whether the books of an account add up: follows its chains, tells its story anew from entries and draws, judges it by the rules, and
     * compares with it whatever was written beside them.
     */
    List<Finding> reconcile(Account account);

    /** The same for many accounts. */
    InspectionReport reconcile(InspectionPlan plan, Consumer<? super Finding> findings);

    /**
     * Makes the caches of an account anew from its entries: its sums, lots, holds and sums of refunds. In one transaction under the account's
     * lock, with an audit record. Changes nothing that happened: entries, draws, extensions and audit records stay as they are.
     *
     * <p>Sent again under the same key, changes nothing and returns the record of then.
     *
     * @throws io.creditledger.error.HistoryBrokenException where history itself is broken, so that nothing can be derived from it
     * @throws io.creditledger.error.KeyConflictException where the key was used for something else
     */
    Repaired repair(Repair repair);
}
