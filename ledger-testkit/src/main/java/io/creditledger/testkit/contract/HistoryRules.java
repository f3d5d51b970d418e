package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.sequences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.testkit.internal.Pages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules y: history and its pages. */
abstract class HistoryRules extends BulkRules {
    private static final Duration HOUR = Duration.ofHours(1);

    private Page<Entry> ask(HistoryQuery query) {
        return ledger().history(account(), query);
    }

    private List<Entry> whole(HistoryQuery query) {
        return Pages.all(place -> ask(place.map(query::after).orElse(query)));
    }

    /** Entry 1 is a grant, and 2 to {@code last} are spends of 1. */
    private void entries(int last) {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        for (int i = 2; i <= last; i++) {
            clock.advance(HOUR);
            ledger().spend(Spend.of(account(), 1, key("job-" + i)));
        }
    }

    /** Look at the default order: by sequence, the latest entry first. */
    @Test
    public final void y1_the_latest_entry_comes_first_unless_asked_otherwise() {
        entries(4);
        assertEquals(
                List.of(4L, 3L, 2L, 1L), sequences(ledger().history(account()).items()));
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                sequences(ask(HistoryQuery.oldestFirst()).items()));
    }

    /** Look at what a read makes of an entry: it is the one that the receipt showed, field by field. */
    @Test
    public final void y2_history_shows_the_entries_of_the_receipts() {
        var granted =
                ledger().grant(Grant.purchase(account(), 100, key("bought")).reason("thanks"));
        clock.advance(HOUR);
        var spent = ledger().spend(
                        Spend.of(account(), 30, key("job")).reference("T-1").metadata("model", "large"));
        assertEquals(
                List.of(granted.entry(), spent.entry()),
                ask(HistoryQuery.oldestFirst()).items());
        assertTrue(spent.entry().isWritten(), "the entry of a receipt is written");
    }

    /** Look at whether an entry carries the sums around it, its draws, and what was asked. */
    @Test
    public final void y3_an_entry_tells_before_and_after_and_every_draw() {
        ledger().grant(Grant.promotion(account(), 10, key("given")));
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        Spend spend = Spend.of(account(), 30, key("job")).feature("images");
        ledger().spend(spend);
        Entry entry = ledger().history(account()).items().get(0);
        assertEquals(new Totals(110, 0, 0, 0), entry.before(), "before");
        assertEquals(new Totals(80, 0, 0, 0), entry.after(), "after");
        assertEquals(List.of(new Draw(1, -10), new Draw(2, -20)), entry.draws(), "draws");
        assertEquals(30, entry.amount(), "amount");
        assertEquals(spend.content(), entry.content(), "content");
        assertEquals(APP, entry.actor(), "actor");
    }

    /** Look at the limit of a page, and at whether the place to go on is there exactly while more is. */
    @Test
    public final void y4_a_page_ends_at_its_limit_and_says_where_to_go_on() {
        entries(4);
        Page<Entry> first = ask(HistoryQuery.newestFirst().limit(2));
        assertEquals(List.of(4L, 3L), sequences(first.items()), "first page");
        HistoryQuery onward =
                HistoryQuery.newestFirst().limit(2).after(first.next().orElseThrow());
        Page<Entry> second = ask(onward);
        assertEquals(List.of(2L, 1L), sequences(second.items()), "second page");
        assertEquals(Optional.empty(), second.next(), "after the last entry, on a page that is just full");
    }

    /** Look at the conditions at both ends of a page: nothing twice, nothing left out, whatever its size. */
    @Test
    public final void y5_pages_of_any_size_join_to_the_whole_history_in_both_directions() {
        entries(7);
        List<Entry> oldestFirst = ask(HistoryQuery.oldestFirst()).items();
        List<Entry> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        for (int limit = 1; limit <= 8; limit++) {
            assertEquals(oldestFirst, whole(HistoryQuery.oldestFirst().limit(limit)), "oldest first, by " + limit);
            assertEquals(newestFirst, whole(HistoryQuery.newestFirst().limit(limit)), "newest first, by " + limit);
        }
    }

    /** Look at the place at a page's beginning: the reversed query goes on from there, before this page. */
    @Test
    public final void y6_one_can_turn_round_on_any_page() {
        entries(6);
        for (HistoryQuery query : List.of(
                HistoryQuery.newestFirst().limit(2), HistoryQuery.oldestFirst().limit(2))) {
            Page<Entry> first = ask(query);
            Page<Entry> second = ask(query.after(first.next().orElseThrow()));
            List<Entry> before = new ArrayList<>(first.items());
            Collections.reverse(before);
            Page<Entry> turned = ask(query.reversed().after(second.back().orElseThrow()));
            assertEquals(sequences(before), sequences(turned.items()), "from the second page, " + query.direction());
            Page<Entry> edge = ask(query.reversed().after(first.back().orElseThrow()));
            assertEquals(List.of(), sequences(edge.items()), "from the first page, " + query.direction());
        }
    }

    /** Look at what an empty page offers: there is no row to go on from. */
    @Test
    public final void y7_an_empty_page_leads_nowhere() {
        entries(3);
        Cursor last = ask(HistoryQuery.oldestFirst()).back().orElseThrow();
        for (HistoryQuery query : List.of(
                HistoryQuery.newestFirst().types(EntryType.REVOKE),
                HistoryQuery.newestFirst().after(last))) {
            Page<Entry> page = ask(query);
            assertEquals(new Page<Entry>(List.of(), Optional.empty(), Optional.empty()), page);
        }
    }

    /** Look at whether places are row counts: a place stays where it is while entries arrive. */
    @Test
    public final void y8_pages_stay_where_they_were_while_entries_arrive() {
        entries(6);
        HistoryQuery newest = HistoryQuery.newestFirst().limit(3);
        HistoryQuery oldest = HistoryQuery.oldestFirst().limit(3);
        Cursor down = ask(newest).next().orElseThrow();
        Cursor up = ask(oldest).next().orElseThrow();
        ledger().spend(Spend.of(account(), 1, key("meanwhile")));
        assertEquals(List.of(3L, 2L, 1L), sequences(ask(newest.after(down)).items()), "newest first");
        assertEquals(List.of(4L, 5L, 6L), sequences(ask(oldest.after(up)).items()), "oldest first");
        Cursor end = ask(oldest.after(up)).next().orElseThrow();
        assertEquals(List.of(7L), sequences(ask(oldest.after(end)).items()), "the entry that arrived");
    }

    /** Look at whether a place survives being sent to a client and back as text. */
    @Test
    public final void y9_a_place_can_be_kept_as_text() {
        entries(4);
        Cursor place = ask(HistoryQuery.newestFirst().limit(2)).next().orElseThrow();
        HistoryQuery onward = HistoryQuery.newestFirst().limit(2).after(new Cursor(place.value()));
        assertEquals(List.of(2L, 1L), sequences(ask(onward).items()));
    }

    /** Look at the default of the query: fifty entries. */
    @Test
    public final void y10_a_page_has_fifty_entries_unless_asked_otherwise() {
        entries(52);
        Page<Entry> page = ledger().history(account());
        assertEquals(HistoryQuery.DEFAULT_LIMIT, page.items().size());
        assertEquals(
                2,
                ask(HistoryQuery.newestFirst().after(page.next().orElseThrow()))
                        .items()
                        .size());
    }

    /** Look at the condition on the account in your query. */
    @Test
    public final void y11_no_other_account_shows_up_in_a_history() {
        entries(2);
        ledger().grant(Grant.purchase(account("other"), 5, key("elsewhere")));
        assertEquals(2, ledger().history(account()).items().size());
        assertEquals(
                List.of(key("elsewhere")),
                ledger().history(account("other")).items().stream()
                        .map(Entry::key)
                        .toList());
    }
}
