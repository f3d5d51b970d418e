package io.creditledger.testkit;

import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.value.Account;

/**
 * Assertions about accounts and receipts, in the manner of AssertJ, which has to be on the class path of the tests.
 *
 * <pre>{@code
 * assertThat(ledger, account).hasAvailable(80).hasNoDebt().hasHistory(GRANT, SPEND).keepsAllInvariants();
 * assertThat(ledger.spend(spend)).isApplied().leavesAvailable(80);
 * }</pre>
 */
public final class LedgerAssertions {
    private LedgerAssertions() {}

    /** About an account, as this ledger tells it when an assertion is made. */
    public static AccountAssert assertThat(Ledger ledger, Account account) {
        return new AccountAssert(ledger, account);
    }

    /** About a receipt. */
    public static ReceiptAssert assertThat(Receipt receipt) {
        return new ReceiptAssert(receipt);
    }
}
