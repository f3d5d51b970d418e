package io.creditledger.testkit.interleaving;

import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.testkit.model.Answers;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of a schedule, in a form in which it can be compared with what came of another one under the same names.
 *
 * @param answers what each racer was told, refusals with their whole text
 * @param books all entries, lots and sums of the accounts
 */
record Finish(List<Object> answers, List<Books> books) {
    private static final int MOST_ENTRIES = 1_000;

    static Finish of(List<RacerResult> results, Ledger ledger, RaceNames names) {
        return new Finish(
                results.stream().map(Finish::told).toList(),
                names.accounts().stream()
                        .map(account -> Books.of(ledger, account))
                        .toList());
    }

    private static Object told(RacerResult result) {
        return result.failure()
                .<Object>map(Throwable::toString)
                .orElseGet(() -> Answers.comparable(result.answer().orElse("nothing")));
    }

    /** Keys that have more than one entry, in whichever account. */
    List<String> doubleKeys() {
        List<String> found = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (Books some : books) {
            for (Entry entry : some.entries()) {
                if (!seen.add(entry.key())) {
                    found.add(entry.key() + " has more than one entry");
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return answers + ", then " + books;
    }

    /** An account. */
    record Books(Balance balance, List<Entry> entries, List<Lot> lots) {
        static Books of(Ledger ledger, Account account) {
            return new Books(
                    ledger.balance(account),
                    ledger.history(account, HistoryQuery.oldestFirst().limit(MOST_ENTRIES))
                            .items(),
                    ledger.lots(account, LotQuery.all()));
        }

        @Override
        public String toString() {
            return balance.account() + " " + balance.totals() + " after "
                    + entries.stream().map(e -> e.type() + " " + e.amount()).toList();
        }
    }
}
