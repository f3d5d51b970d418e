package io.creditledger.testkit.internal;

import io.creditledger.error.LedgerException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who watches a store at work, in the thread that uses it. What it throws is what the store's user gets. */
public interface StoreCalls {
    /** Before anything is read. */
    void reading();

    /** Before a transaction, for the commands with these keys, where it has any. */
    void writing(List<Key> keys);

    /**
     * A write was decided, and is done; nobody else could read or write meanwhile.
     *
     * @param keys those of its commands; none where it writes down what time did
     * @param accounts those that it was about
     * @param refusal why nothing was written
     */
    void wrote(List<Key> keys, Set<Account> accounts, Optional<LedgerException> refusal);

    /** After a transaction, for the commands with these keys. */
    void written(List<Key> keys);
}
