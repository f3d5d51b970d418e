package io.creditledger.testkit.internal;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.proof.ChainKeys;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import java.util.List;

/**
 * Everything that a ledger tells of one account.
 *
 * @param ledger the ledger, for further questions
 * @param account whose books
 * @param entries the whole history, oldest first; what fell due and is not written yet at its end
 * @param lots all lots, by number
 * @param balance the balance
 * @param records all audit records of what was done, oldest first
 * @param keys which its chains may be made with
 */
record Books(
        Ledger ledger,
        Account account,
        List<Entry> entries,
        List<Lot> lots,
        Balance balance,
        List<AuditRecord> records,
        ChainKeys keys) {
    private static final int PAGE = 500;

    /** Asks the ledger for everything. */
    static Books of(Ledger ledger, Account account, ChainKeys keys) {
        HistoryQuery history = HistoryQuery.oldestFirst().limit(PAGE);
        AuditQuery audit = AuditQuery.oldestFirst().account(account).limit(PAGE);
        return new Books(
                ledger,
                account,
                Pages.all(place ->
                        ledger.history(account, place.map(history::after).orElse(history))),
                ledger.lots(account, LotQuery.all()).stream()
                        .sorted((one, other) -> Long.compare(one.number(), other.number()))
                        .toList(),
                ledger.balance(account),
                Pages.all(place -> ledger.audit(place.map(audit::after).orElse(audit))).stream()
                        .filter(row -> row.sequence() > 0)
                        .toList(),
                keys);
    }
}
