package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.List;

/** Two pages of an answer, and the way back from the second. */
final class Pages {
    private Pages() {}

    static List<Page<?>> of(Ledger ledger, Account account, HistoryQuery query) {
        List<Page<?>> pages = new ArrayList<>();
        var first = ledger.history(account, query);
        pages.add(first);
        first.next().ifPresent(next -> {
            var second = ledger.history(account, query.after(next));
            pages.add(second);
            second.back()
                    .ifPresent(back ->
                            pages.add(ledger.history(account, query.reversed().after(back))));
        });
        return pages;
    }

    static List<Page<?>> of(Ledger ledger, AuditQuery query) {
        List<Page<?>> pages = new ArrayList<>();
        var first = ledger.audit(query);
        pages.add(first);
        first.next().ifPresent(next -> {
            var second = ledger.audit(query.after(next));
            pages.add(second);
            second.back()
                    .ifPresent(back -> pages.add(ledger.audit(query.reversed().after(back))));
        });
        return pages;
    }
}
