package io.creditledger.internal.explain;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.check.Checks;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of an account up to a moment, read page by page: no more than one page is in memory at a time.
 *
 * @param ledger where they are
 * @param account whose entries
 * @param until the moment; entries at this instant belong to it
 * @param last the number of the last entry that belongs to it
 */
record Past(Ledger ledger, Account account, Instant until, long last) {
    private static final int PAGE = 1_000;

    /** The same, ending with this entry. */
    Past endingWith(long sequence) {
        return new Past(ledger, account, until, sequence);
    }

    /** All entries, oldest first. */
    Stream<Entry> entries() {
        return oldest(HistoryQuery.oldestFirst());
    }

    /** The entries at or after an instant, oldest first. */
    Stream<Entry> from(Instant since) {
        return oldest(HistoryQuery.oldestFirst().from(since));
    }

    /** Ends by itself: a query that knew the end would look for it again with every page. */
    private Stream<Entry> oldest(HistoryQuery query) {
        return stream(query).takeWhile(this::belongs);
    }

    /** The entries of some kinds, newest first. */
    Stream<Entry> newest(EntryType type, EntryType... more) {
        return stream(untilMoment(HistoryQuery.newestFirst().types(type, more))).filter(this::belongs);
    }

    /** The entry with this key, where it is one of these. */
    Optional<Entry> entry(Key key) {
        return ledger.entry(key)
                .filter(entry -> entry.account().equals(account))
                .filter(this::belongs);
    }

    private boolean belongs(Entry entry) {
        return !entry.at().isAfter(until) && entry.sequence() <= last;
    }

    private Stream<Entry> stream(HistoryQuery query) {
        HistoryQuery paged = query.limit(PAGE);
        return Stream.iterate(
                        Optional.of(ledger.history(account, paged)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(place -> ledger.history(account, paged.after(place))))
                .flatMap(page -> page.map(Page::items).orElse(List.of()).stream());
    }

    /** There is no instant after the last one, and so nothing to leave out there. */
    private HistoryQuery untilMoment(HistoryQuery query) {
        return until.isBefore(Checks.LAST_INSTANT) ? query.until(until.plus(1, ChronoUnit.MICROS)) : query;
    }
}
