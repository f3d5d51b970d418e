package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.facts;
import static io.creditledger.testkit.contract.Facts.history;
import static io.creditledger.testkit.contract.Facts.sequences;
import static io.creditledger.testkit.contract.Facts.types;
import static io.creditledger.testkit.contract.Facts.unwritten;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules e: sweeps. */
abstract class SweepRules extends OverflowRules {
    private static final Duration HOUR = Duration.ofHours(1);

    /** After one hour a lot ends, after two a hold, after three a lot begins; four have passed. */
    private void muchFellDue() {
        ledger().grant(Grant.promotion(account(), 100, key("ends")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 50, key("stays")).priority(0));
        ledger().hold(Hold.of(account(), 20, key("hold")).timeout(HOUR.multipliedBy(2)));
        ledger().grant(Grant.purchase(account(), 7, key("begins")).startsAt(after(HOUR.multipliedBy(3))));
        clock.advance(HOUR.multipliedBy(4));
    }

    /** Look at whether reads and sweeps judge by the same code. */
    @Test
    public final void e1_a_sweep_writes_exactly_what_history_showed() {
        muchFellDue();
        List<Entry> shown = history(ledger(), account());
        List<Entry> swept = ledger().sweep(account());
        List<Entry> entries = history(ledger(), account());
        assertEquals(facts(unwritten(shown)), facts(swept), "what the sweep returned");
        assertEquals(facts(shown), facts(entries), "history after it");
        assertEquals(List.of(), unwritten(entries), "what is not written");
    }

    /** Look at whether the sweep returns what the store wrote, hashes included. */
    @Test
    public final void e2_a_sweep_returns_the_entries_that_it_wrote() {
        muchFellDue();
        List<Entry> swept = ledger().sweep(account());
        List<Entry> entries = history(ledger(), account());
        assertEquals(entries.subList(4, 7), swept);
        assertTrue(swept.stream().allMatch(Entry::isWritten), "an entry is not marked as written");
    }

    /** Look at whether something is written again that was written before. */
    @Test
    public final void e3_a_second_sweep_writes_nothing() {
        muchFellDue();
        ledger().sweep(account());
        List<Entry> entries = history(ledger(), account());
        assertEquals(List.of(), ledger().sweep(account()));
        assertEquals(entries, history(ledger(), account()));
    }

    /** Look at whether some read takes what is written for what is true: time decides, not the sweep. */
    @Test
    public final void e4_a_sweep_changes_no_answer() {
        muchFellDue();
        List<Object> before = answers();
        ledger().sweep(account());
        assertEquals(before, answers());
    }

    private List<Object> answers() {
        List<Object> answers = new ArrayList<>();
        answers.add(ledger().balance(account()));
        answers.add(ledger().lots(account(), LotQuery.all()));
        answers.add(ledger().quote(Spend.of(account(), 55, key("quoted"))));
        for (int hour = 0; hour <= 4; hour++) {
            answers.add(ledger().balanceAt(account(), after(HOUR.multipliedBy(hour))));
            HistoryQuery query = HistoryQuery.newestFirst().from(after(HOUR.multipliedBy(hour)));
            answers.add(sequences(ledger().history(account(), query).items()));
        }
        return answers;
    }

    /** Look at what becomes a row: an empty lot expires silently, an empty one starts silently. */
    @Test
    public final void e5_nothing_of_zero_is_written() {
        ledger().grant(Grant.purchase(account(), 10, key("ends")).expiresAt(after(HOUR)));
        ledger().spend(Spend.of(account(), 10, key("job")));
        clock.advance(HOUR.multipliedBy(2));
        assertEquals(List.of(), ledger().sweep(account()));
        assertEquals(2, history(ledger(), account()).size());
    }

    /** Look at whether a sweep is the first thing that an account hears of. */
    @Test
    public final void e6_a_sweep_of_an_account_without_entries_writes_nothing() {
        Account nobody = account("nobody");
        assertEquals(List.of(), ledger().sweep(nobody));
        assertEquals(List.of(), history(ledger(), nobody));
        assertEquals(Totals.ZERO, ledger().balance(nobody).totals());
    }

    /** Look at the comparison with the clock: what is due at this very instant is due. */
    @Test
    public final void e7_what_is_not_due_yet_is_left() {
        ledger().grant(Grant.purchase(account(), 10, key("first")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 20, key("second")).expiresAt(after(HOUR.plusNanos(1000))));
        clock.set(after(HOUR.minusNanos(1000)));
        assertEquals(List.of(), ledger().sweep(account()), "a microsecond before");
        clock.set(after(HOUR));
        assertEquals(1, ledger().sweep(account()).size(), "at the expiry of the first");
        assertEquals(20, available(account()));
    }

    /** Look at the two instants of a system entry: when it fell due, and when it was written down. */
    @Test
    public final void e8_entries_bear_the_instant_at_which_they_fell_due() {
        muchFellDue();
        List<Entry> swept = ledger().sweep(account());
        assertEquals(
                List.of(after(HOUR), after(HOUR.multipliedBy(2)), after(HOUR.multipliedBy(3))),
                swept.stream().map(Entry::at).toList());
        assertTrue(
                swept.stream().allMatch(entry -> entry.recordedAt().equals(after(HOUR.multipliedBy(4)))),
                "an entry has another instant of writing");
    }

    /** Look at an entry that fell due while the books were ahead: it bears the instant of the entry in front of it. */
    @Test
    public final void e9_no_entry_is_earlier_than_the_one_in_front_of_it() {
        clock.set(after(HOUR));
        ledger().grant(Grant.purchase(account(), 10, key("first")));
        clock.set(T0);
        ledger().hold(Hold.of(account(), 5, key("hold")).timeout(Duration.ofMinutes(1)));
        clock.set(after(HOUR.multipliedBy(2)));
        Entry swept = ledger().sweep(account()).get(0);
        assertFalse(swept.at().isBefore(after(HOUR)), "the hold ended before it began");
    }

    /** Look at the order of things that fall due at one instant: hold time-outs, expiries, starts, each by number. */
    @Test
    public final void e10_ties_are_written_as_time_outs_then_expiries_then_starts() {
        ledger().grant(Grant.purchase(account(), 1, key("begins-1")).startsAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 2, key("begins-2")).startsAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 3, key("ends-1")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 4, key("ends-2")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 100, key("stays")).priority(0));
        ledger().hold(Hold.of(account(), 5, key("hold-1")).timeout(HOUR));
        ledger().hold(Hold.of(account(), 6, key("hold-2")).timeout(HOUR));
        clock.advance(HOUR);
        List<Entry> swept = ledger().sweep(account());
        assertEquals(
                List.of(
                        EntryType.HOLD_EXPIRY,
                        EntryType.HOLD_EXPIRY,
                        EntryType.EXPIRY,
                        EntryType.EXPIRY,
                        EntryType.START,
                        EntryType.START),
                types(swept));
        assertEquals(
                List.of(5L, 6L, 3L, 4L, 1L, 2L),
                swept.stream().map(Entry::amount).toList());
    }

    /** Look at what a system entry says of itself: nobody asked for it, and it names what it follows from. */
    @Test
    public final void e11_what_time_did_is_written_by_the_system_whoever_sweeps() {
        muchFellDue();
        List<Entry> swept = ledger().as(Actor.support("jane")).sweep(account());
        for (Entry entry : swept) {
            assertEquals(Actor.SYSTEM, entry.actor(), "actor");
            assertTrue(entry.key().isReserved(), "the key is not reserved");
            assertEquals(Note.NONE, entry.note(), "note");
            assertEquals(Content.NONE, entry.content(), "content");
        }
        assertEquals(
                List.of(Optional.<Key>empty(), Optional.of(key("hold")), Optional.of(key("begins"))),
                swept.stream().map(Entry::refersTo).toList());
    }

    /** Look at what returns to a lot that is over: both entries, the second because of the first. */
    @Test
    public final void e12_what_a_time_out_returns_to_an_expired_lot_lapses() {
        ledger().grant(Grant.purchase(account(), 10, key("ends")).expiresAt(after(HOUR)));
        ledger().hold(Hold.of(account(), 4, key("hold")).timeout(HOUR.multipliedBy(2)));
        clock.advance(HOUR.multipliedBy(3));
        List<Entry> swept = ledger().sweep(account());
        assertEquals(List.of(EntryType.EXPIRY, EntryType.HOLD_EXPIRY, EntryType.EXPIRY), types(swept));
        assertEquals(List.of(6L, 4L, 4L), swept.stream().map(Entry::amount).toList());
        assertEquals(Optional.of(swept.get(1).key()), swept.get(2).refersTo());
        assertEquals(Totals.ZERO, ledger().balance(account()).totals());
    }

    /** Look at whether a command after a sweep brings the account up to date once more. */
    @Test
    public final void e13_a_command_after_a_sweep_writes_one_entry() {
        muchFellDue();
        ledger().sweep(account());
        var receipt = ledger().spend(Spend.of(account(), 5, key("job")));
        assertEquals(8, receipt.entry().sequence());
        assertEquals(8, history(ledger(), account()).size());
    }

    /** Moves the clock far ahead and sweeps what other rules left behind; returns how far. */
    private Duration quiet(int days) {
        clock.set(after(Duration.ofDays(days)));
        Ledger all = ledger();
        while (all.sweep(100) > 0) {
            assertTrue(clock.instant().isAfter(T0), "the clock is ahead");
        }
        return Duration.ofDays(days);
    }

    private boolean isSwept(String name) {
        return unwritten(history(ledger(), account(name))).isEmpty();
    }

    /** Look at the order in which accounts are swept, and at the limit. */
    @Test
    public final void e14_a_sweep_of_several_begins_where_something_fell_due_first() {
        Duration base = quiet(40_000);
        int hours = 1;
        for (String name : List.of("second", "third", "first")) {
            Duration due = base.plus(HOUR.multipliedBy(hours % 3 + 1L));
            ledger().grant(Grant.purchase(account(name), 10, key(name)).expiresAt(after(due)));
            hours++;
        }
        clock.advance(HOUR.multipliedBy(4));
        assertEquals(2, ledger().sweep(2), "accounts that were swept");
        assertTrue(isSwept("first"), "the first is not swept");
        assertTrue(isSwept("second"), "the second is not swept");
        assertFalse(isSwept("third"), "the third is swept");
        assertEquals(1, ledger().sweep(2), "accounts that were left");
        assertTrue(isSwept("third"), "the third is not swept");
        assertEquals(0, ledger().sweep(2), "nothing is left to do");
    }

    /** Look at what is counted: accounts in which something was written, not entries, not accounts that were looked at. */
    @Test
    public final void e15_a_sweep_of_several_counts_accounts() {
        Duration base = quiet(50_000);
        for (String name : List.of("one", "two")) {
            for (int i = 1; i <= 3; i++) {
                ledger().grant(Grant.purchase(account(name), 10, key(name + i)).expiresAt(after(base.plus(HOUR))));
            }
        }
        clock.advance(HOUR.minusNanos(1000));
        assertEquals(0, ledger().sweep(100), "before anything is due");
        clock.advance(HOUR);
        assertEquals(2, ledger().sweep(100), "accounts");
        assertEquals(6, history(ledger(), account("one")).size(), "entries");
    }
}
