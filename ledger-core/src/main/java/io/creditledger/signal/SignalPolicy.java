package io.creditledger.signal;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.value.Account;

/**
 * Which account has which thresholds. It is asked within the transaction of every write, by several threads at a time, while
 * others wait for the account: it should answer from memory, and must not call the ledger.
 */
@FunctionalInterface
public interface SignalPolicy {
    /** No account has any. */
    SignalPolicy NONE = every(Thresholds.NONE);

    /** The thresholds of an account as they are now. */
    Thresholds thresholds(Account account);

    /** The same thresholds for all accounts. */
    static SignalPolicy every(Thresholds thresholds) {
        present("thresholds", thresholds);
        return account -> thresholds;
    }
}
