package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Request;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How work on books begins: accounts are locked, if they are to be, and then read with what nearly every request wants. The
 * one place where writers wait for each other. An account that has no row yet gets one, so that there is something to lock.
 *
 * <p>Rows of several accounts are made before any is locked, and both in one order. A transaction that waits to make a row
 * holds no lock that somebody who waits for a lock could want, so nobody waits in a circle. An impatient one, which can be taken
 * apart, may look first whether there is anything to make.
 */
interface Opening {
    /** Nearly every spend is served by this many lots. */
    int FIRST_LOTS = 4;

    /** Locks the accounts of a request until the end of the transaction, and opens their books. */
    Opened locked(Request request);

    /** Opens them as they are. */
    Opened unlocked(Request request);

    /** Accounts in the order in which everybody locks them. */
    static List<Account> ordered(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        if (ordered.size() > 1) {
            ordered.sort(Comparator.comparing(Account::owner).thenComparing(Account::currency));
        }
        return ordered;
    }
}
