package io.creditledger.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import io.creditledger.Ledger;
import io.creditledger.proof.ChainKeys;
import io.creditledger.testkit.internal.Invariants;
import io.creditledger.value.Account;
import java.util.List;

/**
 * What must hold of every account, whatever was done to it: the invariants I1 to I12 of the contract, judged through the
 * ledger's reads alone. For accounts that nobody writes to meanwhile.
 */
public final class LedgerInvariants {
    private LedgerInvariants() {}

    /** Fails with every invariant of the account that does not hold. */
    public static void check(Ledger ledger, Account account) {
        check(ledger, account, ChainKeys.none());
    }

    /** The same for a ledger whose chains have keys. */
    public static void check(Ledger ledger, Account account, ChainKeys keys) {
        List<String> violations = violations(ledger, account, keys);
        if (!violations.isEmpty()) {
            fail(String.join(System.lineSeparator(), violations));
        }
    }

    /** Every violation, as one sentence that begins with the invariant's number and names account and entry or lot. */
    public static List<String> violations(Ledger ledger, Account account) {
        return violations(ledger, account, ChainKeys.none());
    }

    /** The same for a ledger whose chains have keys. */
    public static List<String> violations(Ledger ledger, Account account, ChainKeys keys) {
        return Invariants.violations(ledger, account, keys);
    }
}
