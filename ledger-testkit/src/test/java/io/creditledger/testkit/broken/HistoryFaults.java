package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.altered;
import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Ledgers that show history in a wrong way. */
final class HistoryFaults {
    private static final Hash FAKE = Hash.parse("ab".repeat(32));

    private HistoryFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "skips a number",
                        "y1_the_latest_entry_comes_first_unless_asked_otherwise",
                        "expected: <[4, 3, 2, 1]>",
                        sound -> Front.showing(sound, HistoryFaults::afterAGap)),
                ledger(
                        "shows the oldest first",
                        "y1_the_latest_entry_comes_first_unless_asked_otherwise",
                        "expected: <[4",
                        sound -> asking(sound, HistoryQuery::reversed)),
                ledger(
                        "breaks the chain",
                        "y2_history_shows_the_entries_of_the_receipts",
                        "I10 ",
                        sound -> Front.showing(sound, entry -> entry.sequence() == 2 ? altered(entry, "hash") : entry)),
                ledger(
                        "loses the content",
                        "y3_an_entry_tells_before_and_after_and_every_draw",
                        "content",
                        sound -> Front.showing(sound, HistoryFaults::withoutContent)),
                ledger(
                        "gives one row too many",
                        "y4_a_page_ends_at_its_limit_and_says_where_to_go_on",
                        "first page",
                        sound -> asking(sound, query -> query.limit(query.limit() + 1))),
                ledger(
                        "promises more than there is",
                        "y4_a_page_ends_at_its_limit_and_says_where_to_go_on",
                        "after the last entry",
                        sound -> paging(sound, (page, query) -> with(page, "next", last(page)))),
                ledger(
                        "has pages that overlap",
                        "y5_pages_of_any_size_join_to_the_whole_history_in_both_directions",
                        "oldest first, by 2",
                        sound -> paging(sound, (page, query) -> with(page, "next", beforeLast(page)))),
                ledger(
                        "turns round in place",
                        "y6_one_can_turn_round_on_any_page",
                        "from the",
                        sound -> paging(sound, (page, query) -> with(page, "back", last(page)))),
                ledger(
                        "leads on from an empty page",
                        "y7_an_empty_page_leads_nowhere",
                        "next=Optional[1]",
                        sound -> paging(
                                sound,
                                (page, query) -> page.items().isEmpty()
                                        ? with(page, "next", query.after().or(() -> somewhere()))
                                        : page)),
                ledger(
                        "counts rows for places",
                        "y8_pages_stay_where_they_were_while_entries_arrive",
                        "newest first",
                        HistoryFaults::countsRows),
                ledger(
                        "has smaller pages",
                        "y10_a_page_has_fifty_entries_unless_asked_otherwise",
                        "expected: <50>",
                        sound -> asking(sound, query -> query.limit(Math.min(query.limit(), 20)))),
                ledger(
                        "mixes accounts",
                        "y11_no_other_account_shows_up_in_a_history",
                        "expected: <2>",
                        HistoryFaults::mixesAccounts),
                ledger(
                        "does not filter by type",
                        "y12_entries_are_found_by_type",
                        "expected: <[2, 5]>",
                        sound -> asking(sound, query -> with(query, "types", Set.of()))),
                ledger(
                        "includes the end of a span",
                        "y13_entries_are_found_by_time",
                        "until",
                        sound -> asking(sound, HistoryFaults::untilAndIncluding)),
                ledger(
                        "does not filter by actor",
                        "y14_entries_are_found_by_actor",
                        "expected: <[2]>",
                        sound -> asking(sound, query -> with(query, "actor", Optional.empty()))),
                ledger(
                        "folds references to upper case",
                        "y15_entries_are_found_by_reference",
                        "expected: <[]>",
                        sound -> asking(
                                sound,
                                query -> query.reference()
                                        .map(it -> query.reference(it.toUpperCase(Locale.ROOT)))
                                        .orElse(query))),
                ledger(
                        "finds a lot by its draws only",
                        "y16_entries_are_found_by_lot",
                        "expected: <[3, 5, 6]>",
                        sound -> paging(
                                sound,
                                (page, query) ->
                                        query.lot().isEmpty() ? page : with(page, "items", drawn(page, query.lot())))),
                ledger(
                        "filters a page after cutting it",
                        "y17_filters_narrow_each_other_and_pages_count_what_passes",
                        "page",
                        HistoryFaults::filtersLate),
                ledger(
                        "hides what fell due",
                        "y18_what_fell_due_is_shown_and_marked_as_not_written",
                        "not written yet",
                        sound -> paging(
                                sound,
                                (page, query) -> with(
                                        page,
                                        "items",
                                        page.items().stream()
                                                .filter(Entry::isWritten)
                                                .toList()))),
                ledger(
                        "shows what fell due as if it were written",
                        "y18_what_fell_due_is_shown_and_marked_as_not_written",
                        "not written yet",
                        sound -> Front.showing(sound, entry -> entry.isWritten() ? entry : entry.withHash(FAKE))));
    }

    private static Ledger asking(Ledger sound, UnaryOperator<HistoryQuery> change) {
        return new Front(sound, other -> asking(other, change)) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                return sound.history(account, change.apply(query));
            }
        };
    }

    private static Ledger paging(Ledger sound, BiFunction<Page<Entry>, HistoryQuery, Page<Entry>> change) {
        return new Front(sound, other -> paging(other, change)) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                return change.apply(sound.history(account, query), query);
            }
        };
    }

    private static Entry afterAGap(Entry entry) {
        return entry.sequence() > 1 ? altered(entry, "sequence") : entry;
    }

    private static Entry withoutContent(Entry entry) {
        return with(entry, "content", Content.NONE);
    }

    private static Optional<Cursor> somewhere() {
        return Optional.of(new Cursor("1"));
    }

    private static Optional<Cursor> last(Page<Entry> page) {
        return page.items().stream().reduce((one, other) -> other).map(HistoryQuery::cursor);
    }

    private static Optional<Cursor> beforeLast(Page<Entry> page) {
        int size = page.items().size();
        return size < 2 || page.next().isEmpty()
                ? page.next()
                : Optional.of(HistoryQuery.cursor(page.items().get(size - 2)));
    }

    private static Ledger countsRows(Ledger sound) {
        return new Front(sound, HistoryFaults::countsRows) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                long skip = query.afterSequence().orElse(0);
                HistoryQuery whole = with(query, "after", Optional.empty()).limit(1000);
                List<Entry> rows = sound.history(account, whole).items().stream()
                        .skip(skip)
                        .limit(query.limit())
                        .toList();
                Cursor next = new Cursor(Long.toString(skip + rows.size()));
                return new Page<>(
                        rows, rows.size() < query.limit() ? Optional.empty() : Optional.of(next), Optional.of(next));
            }
        };
    }

    private static Ledger mixesAccounts(Ledger sound) {
        Set<Account> accounts = ConcurrentHashMap.newKeySet();
        Ledger noting = Front.posting(sound, (behind, command) -> {
            command.account().ifPresent(accounts::add);
            return behind.post(command);
        });
        return new Front(noting, other -> other) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                List<Entry> all = accounts.stream()
                        .flatMap(one -> sound.history(one, query).items().stream())
                        .toList();
                return new Page<>(all, Optional.empty(), Optional.empty());
            }
        };
    }

    private static HistoryQuery untilAndIncluding(HistoryQuery query) {
        return query.until()
                .map(end -> query.until(end.plus(Duration.ofNanos(1000))))
                .orElse(query);
    }

    private static List<Entry> drawn(Page<Entry> page, OptionalLong lot) {
        return page.items().stream()
                .filter(entry -> entry.draws().stream().anyMatch(draw -> draw.lot() == lot.getAsLong()))
                .toList();
    }

    private static Ledger filtersLate(Ledger sound) {
        return new Front(sound, HistoryFaults::filtersLate) {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                HistoryQuery unfiltered = with(
                        with(
                                with(with(query, "types", Set.of()), "lot", OptionalLong.empty()),
                                "actor",
                                Optional.empty()),
                        "reference",
                        Optional.empty());
                Page<Entry> page = sound.history(account, unfiltered);
                return with(
                        page,
                        "items",
                        page.items().stream().filter(query::matches).toList());
            }
        };
    }
}
