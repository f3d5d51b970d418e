package io.creditledger.testkit;

import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Account;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an account. Made by {@link LedgerAssertions}; each asks the ledger anew. */
public final class AccountAssert extends AbstractAssert<AccountAssert, Account> {
    private final Ledger ledger;

    AccountAssert(Ledger ledger, Account account) {
        super(account, AccountAssert.class);
        this.ledger = ledger;
    }

    /** What remains in usable lots, less the debt, is this much. */
    public AccountAssert hasAvailable(long credits) {
        return has("available", credits, balance().available());
    }

    /** What a spend on this feature can take is this much. */
    public AccountAssert hasAvailableFor(String feature, long credits) {
        return has("available for " + feature, credits, balance().availableFor(feature));
    }

    /** What a spend that names no feature can take is this much. */
    public AccountAssert hasAvailableUnscoped(long credits) {
        return has("available without a feature", credits, balance().availableUnscoped());
    }

    /** What open holds have set aside is this much. */
    public AccountAssert hasHeld(long credits) {
        return has("held", credits, balance().held());
    }

    /** What waits for payment or for its start is this much. */
    public AccountAssert hasPending(long credits) {
        return has("pending", credits, balance().pending());
    }

    /** The account owes this much. */
    public AccountAssert hasDebt(long credits) {
        return has("debt", credits, balance().debt());
    }

    /** The account owes nothing. */
    public AccountAssert hasNoDebt() {
        return hasDebt(0);
    }

    /** The usable lots, in burn order, have this much left each. */
    public AccountAssert hasLots(long... remaining) {
        List<Long> expected = Arrays.stream(remaining).boxed().toList();
        return has(
                "lots",
                expected,
                ledger.lots(actual).stream().map(Lot::remaining).toList());
    }

    /** The entries are of these kinds, oldest first; what fell due and is not written down yet is among them. */
    public AccountAssert hasHistory(EntryType... types) {
        return has(
                "history", List.of(types), history().stream().map(Entry::type).toList());
    }

    /** All invariants of the contract hold. */
    public AccountAssert keepsAllInvariants() {
        List<String> violations = LedgerInvariants.violations(ledger, actual);
        if (!violations.isEmpty()) {
            failWithMessage("%s", String.join(System.lineSeparator(), violations));
        }
        return this;
    }

    private AccountAssert has(String what, Object expected, Object is) {
        if (!expected.equals(is)) {
            throw failureWithActualExpected(
                    is, expected, "%s of %s should be %s but is %s", what, actual, expected, is);
        }
        return this;
    }

    private Balance balance() {
        return ledger.balance(actual);
    }

    private List<Entry> history() {
        HistoryQuery query = HistoryQuery.oldestFirst();
        return Pages.all(place -> ledger.history(actual, place.map(query::after).orElse(query)));
    }
}
