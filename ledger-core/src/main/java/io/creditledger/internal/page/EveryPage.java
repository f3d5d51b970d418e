package io.creditledger.internal.page;

import io.creditledger.Ledger;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The rows of an answer, a page at a time, each read when it is asked for. */
public final class EveryPage<T> implements Iterator<List<T>> {
    /** The largest page that there is: its size changes how often the ledger is asked, and nothing else. */
    private static final int LIMIT = 1_000;

    private final Function<Optional<Cursor>, Page<T>> pages;
    private Optional<Cursor> place = Optional.empty();
    private boolean more = true;

    private EveryPage(Function<Optional<Cursor>, Page<T>> pages) {
        this.pages = pages;
    }

    /** All audit records of a query; from its place on, where it has one. */
    public static EveryPage<AuditRecord> audit(Ledger ledger, AuditQuery query) {
        AuditQuery first = query.limit(LIMIT);
        return new EveryPage<>(place -> ledger.audit(place.map(first::after).orElse(first)));
    }

    /** All entries of a query; from its place on, where it has one. */
    public static EveryPage<Entry> history(Ledger ledger, Account account, HistoryQuery query) {
        HistoryQuery first = query.limit(LIMIT);
        return new EveryPage<>(
                place -> ledger.history(account, place.map(first::after).orElse(first)));
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<T> next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        Page<T> page = pages.apply(place);
        place = page.next();
        more = place.isPresent();
        return page.items();
    }
}
