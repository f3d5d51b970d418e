package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.facts;
import static io.creditledger.testkit.contract.Facts.sequences;
import static io.creditledger.testkit.contract.Facts.types;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.testkit.internal.Pages;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules y, continued: filters of history, and what fell due but is not written yet. */
abstract class FilterRules extends HistoryRules {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final HistoryQuery ALL = HistoryQuery.oldestFirst();

    private List<Long> found(HistoryQuery query) {
        return sequences(Pages.all(
                place -> ledger().history(account(), place.map(query::after).orElse(query))));
    }

    /** An hour apart: a grant, a spend, a second grant, a hold, a spend from both lots. */
    private void fiveEntries() {
        ledger().grant(Grant.promotion(account(), 10, key("given")).reference("campaign"));
        clock.advance(HOUR);
        ledger().as(Actor.support("jane"))
                .spend(Spend.of(account(), 1, key("job-1")).reason("a test").reference("T-1"));
        clock.advance(HOUR);
        ledger().grant(Grant.purchase(account(), 100, key("bought")).reference("invoice"));
        clock.advance(HOUR);
        ledger().hold(Hold.of(account(), 2, key("hold")).timeout(Duration.ofDays(1)));
        clock.advance(HOUR);
        ledger().spend(Spend.of(account(), 20, key("job-2")).reference("T-1"));
    }

    /** Look at the condition on the kind of entry; several kinds are joined by "or". */
    @Test
    public final void y12_entries_are_found_by_type() {
        fiveEntries();
        assertEquals(List.of(2L, 5L), found(ALL.types(EntryType.SPEND)));
        assertEquals(List.of(1L, 3L, 4L), found(ALL.types(EntryType.GRANT, EntryType.HOLD)));
    }

    /** Look at both ends of the span: from is part of it, until is not. */
    @Test
    public final void y13_entries_are_found_by_time() {
        fiveEntries();
        assertEquals(List.of(3L, 4L, 5L), found(ALL.from(after(HOUR.multipliedBy(2)))), "from");
        assertEquals(List.of(1L, 2L), found(ALL.until(after(HOUR.multipliedBy(2)))), "until");
        assertEquals(List.of(2L, 3L), found(ALL.from(after(HOUR)).until(after(HOUR.multipliedBy(3)))), "a span");
    }

    /** Look at the condition on the actor's id. */
    @Test
    public final void y14_entries_are_found_by_actor() {
        fiveEntries();
        assertEquals(List.of(2L), found(ALL.actor("jane")));
        assertEquals(List.of(1L, 3L, 4L, 5L), found(ALL.actor(APP.id())));
        assertEquals(List.of(), found(ALL.actor("JANE")));
    }

    /** Look at the condition on the reference: the whole of it, byte by byte. */
    @Test
    public final void y15_entries_are_found_by_reference() {
        fiveEntries();
        assertEquals(List.of(2L, 5L), found(ALL.reference("T-1")));
        assertEquals(List.of(), found(ALL.reference("T")));
        assertEquals(List.of(), found(ALL.reference("t-1")));
    }

    /** Look at whether draws, returns and changes of expiry all count as touching a lot. */
    @Test
    public final void y16_entries_are_found_by_lot() {
        fiveEntries();
        ledger().extend(Extend.forGood(key("bought"), key("extend")));
        ledger().refund(Refund.of(key("job-1"), key("failed")));
        assertEquals(List.of(1L, 2L, 4L, 5L, 7L), found(ALL.lot(1)));
        assertEquals(List.of(3L, 5L, 6L), found(ALL.lot(2)));
        assertEquals(List.of(), found(ALL.lot(3)));
    }

    /** Look at whether several filters are joined by "and", and whether a page counts only what passes them. */
    @Test
    public final void y17_filters_narrow_each_other_and_pages_count_what_passes() {
        fiveEntries();
        assertEquals(
                List.of(5L),
                found(ALL.types(EntryType.SPEND).lot(2).reference("T-1").actor(APP.id())));
        HistoryQuery spends = HistoryQuery.newestFirst().types(EntryType.SPEND).limit(1);
        Page<Entry> first = ledger().history(account(), spends);
        assertEquals(List.of(5L), sequences(first.items()), "first page");
        Page<Entry> second =
                ledger().history(account(), spends.after(first.next().orElseThrow()));
        assertEquals(List.of(2L), sequences(second.items()), "second page");
        assertEquals(List.of(5L, 2L), found(spends), "all pages");
        assertEquals(
                List.of(5L),
                sequences(ledger().history(
                                account(), spends.reversed().after(second.back().orElseThrow()))
                        .items()),
                "turned round");
    }

    /** A grant of 100 that ends after an hour, a hold on another one of two hours, a start after three; four have passed. */
    private void muchFellDue() {
        ledger().grant(Grant.promotion(account(), 100, key("ends")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 50, key("stays")).priority(0));
        ledger().hold(Hold.of(account(), 20, key("hold")).timeout(HOUR.multipliedBy(2)));
        ledger().grant(Grant.purchase(account(), 7, key("begins")).startsAt(after(HOUR.multipliedBy(3))));
        clock.advance(HOUR.multipliedBy(4));
    }

    /** Look at whether history leaves out what the balance has counted already, or pretends that it is written. */
    @Test
    public final void y18_what_fell_due_is_shown_and_marked_as_not_written() {
        muchFellDue();
        List<Entry> entries = ledger().history(account(), ALL).items();
        assertEquals(
                List.of(EntryType.EXPIRY, EntryType.HOLD_EXPIRY, EntryType.START),
                types(Facts.unwritten(entries)),
                "not written yet");
        Entry expiry = entries.get(4);
        assertFalse(expiry.isWritten(), "the expiry is written");
        assertEquals(Hash.ZERO, expiry.hash(), "hash");
        assertEquals(5, expiry.sequence(), "sequence");
        assertEquals(after(HOUR), expiry.at(), "instant");
        assertEquals(Actor.SYSTEM, expiry.actor(), "actor");
        assertEquals(new Totals(-100, 0, 0, 0), expiry.change(), "change");
        assertEquals(ledger().balance(account()).totals(), entries.get(6).after(), "after the last one");
    }

    /** Look at whether reads and writes judge alike: the next command writes exactly what history showed. */
    @Test
    public final void y19_the_next_write_writes_what_history_showed() {
        muchFellDue();
        List<Entry> shown = facts(ledger().history(account(), ALL).items());
        ledger().spend(Spend.of(account(), 1, key("job")));
        List<Entry> entries = ledger().history(account(), ALL).items();
        assertEquals(List.of(), Facts.unwritten(entries), "not written");
        assertEquals(shown, facts(entries.subList(0, shown.size())));
    }

    /** Look at whether filters and pages are applied before what fell due is added. */
    @Test
    public final void y20_what_is_not_written_passes_filters_and_pages_too() {
        muchFellDue();
        assertEquals(List.of(5L), found(ALL.types(EntryType.EXPIRY)), "by type");
        assertEquals(List.of(5L, 6L, 7L), found(ALL.actor(Actor.SYSTEM.id())), "by actor");
        assertEquals(List.of(2L, 3L, 6L), found(ALL.lot(2)), "by lot");
        assertEquals(List.of(6L), found(ALL.from(after(HOUR.multipliedBy(2))).until(after(HOUR.multipliedBy(3)))));
        for (int limit = 1; limit <= 7; limit++) {
            assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), found(ALL.limit(limit)), "oldest first, by " + limit);
            assertEquals(
                    List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L),
                    found(HistoryQuery.newestFirst().limit(limit)),
                    "newest first, by " + limit);
        }
    }

    /** Look at whether a place between two entries moves when the entry in front of it is written down. */
    @Test
    public final void y21_pages_stay_where_they_were_when_what_fell_due_is_written() {
        muchFellDue();
        HistoryQuery query = HistoryQuery.newestFirst().limit(2);
        var place = ledger().history(account(), query).next().orElseThrow();
        ledger().sweep(account());
        assertEquals(
                List.of(5L, 4L),
                sequences(ledger().history(account(), query.after(place)).items()));
    }
}
