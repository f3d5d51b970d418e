package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Release;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules t, continued: what fell due: when it is judged, when it is written, and in which order. */
abstract class DueRules extends TimeRules {
    /** Look at the start of a write: what fell due comes first, at its own instant, in the system's name. */
    @Test
    public final void t17_what_fell_due_is_written_before_the_command() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_DAY));
        Receipt receipt = applied(credits("h", 50));
        assertEquals(3, receipt.entry().sequence());
        Entry expiry = log().get(1);
        assertTrue(expiry.isWritten());
        assertEquals(EntryType.EXPIRY, expiry.type());
        assertEquals(100, expiry.amount());
        assertEquals(after(ONE_HOUR), expiry.at());
        assertEquals(after(ONE_DAY), expiry.recordedAt());
        assertEquals(Actor.SYSTEM, expiry.actor());
        assertEquals(List.of(new Draw(1, -100)), expiry.draws());
        assertMoved(expiry, -100, 0, 0);
    }

    /** Look at the fields of a system entry that no caller filled: a reserved key, no note, no content. */
    @Test
    public final void t18_what_time_did_has_a_reserved_key_and_no_note() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR));
        Entry expiry = ledger().sweep(account()).get(0);
        assertTrue(expiry.key().isReserved());
        assertEquals(Note.NONE, expiry.note());
        assertEquals(Content.NONE, expiry.content());
        assertEquals(Optional.empty(), expiry.refersTo());
        assertEquals(Optional.of(expiry), ledger().entry(expiry.key()));
    }

    /** Look at the order of what fell due meanwhile: that of the instants, not of the lots. */
    @Test
    public final void t19_what_fell_due_is_written_in_the_order_of_its_instants() {
        applied(credits("a", 1).expiresAt(after(hours(4))));
        applied(credits("b", 2).expiresAt(after(hours(1))));
        applied(credits("c", 3).startsAt(after(hours(2))));
        applied(credits("d", 100).priority(0));
        applied(aside("h", 4).timeout(hours(3)));
        clock.set(after(hours(5)));
        List<Entry> due = ledger().sweep(account());
        assertEquals(
                List.of(EntryType.EXPIRY, EntryType.START, EntryType.HOLD_EXPIRY, EntryType.EXPIRY),
                due.stream().map(Entry::type).toList());
        assertEquals(
                Stream.of(1, 2, 3, 4).map(hour -> after(hours(hour))).toList(),
                due.stream().map(Entry::at).toList());
        assertEquals(List.of(2L, 3L, 4L, 1L), due.stream().map(Entry::amount).toList());
    }

    /** Look at things that fall due at one instant: time-outs of holds, then expiries, then starts. */
    @Test
    public final void t20_at_one_instant_holds_end_before_lots_and_lots_before_others_start() {
        applied(credits("starts", 1).startsAt(after(ONE_HOUR)));
        applied(credits("ends", 2).expiresAt(after(ONE_HOUR)));
        applied(credits("held", 3).priority(0));
        applied(aside("h", 3));
        clock.set(after(ONE_HOUR));
        assertEquals(
                List.of(EntryType.HOLD_EXPIRY, EntryType.EXPIRY, EntryType.START),
                ledger().sweep(account()).stream().map(Entry::type).toList());
    }

    /** Look at things of one kind that fall due at one instant: by number. */
    @Test
    public final void t21_at_one_instant_things_of_a_kind_go_by_number() {
        for (String name : List.of("c", "a", "b")) {
            applied(credits(name, 1).expiresAt(after(ONE_HOUR)));
            applied(credits("start-" + name, 1).startsAt(after(ONE_HOUR)));
        }
        applied(credits("held", 10).priority(0));
        applied(aside("z", 1));
        applied(aside("y", 1));
        clock.set(after(ONE_HOUR));
        List<Entry> due = ledger().sweep(account());
        assertEquals(
                List.of(Optional.of(key("z")), Optional.of(key("y"))),
                due.stream().limit(2).map(Entry::refersTo).toList());
        assertEquals(
                List.of(1L, 3L, 5L),
                due.stream()
                        .skip(2)
                        .limit(3)
                        .map(entry -> entry.draws().get(0).lot())
                        .toList());
        assertEquals(
                Stream.of("start-c", "start-a", "start-b")
                        .map(name -> Optional.of(key(name)))
                        .toList(),
                due.stream().skip(5).map(Entry::refersTo).toList());
    }

    /** Look at credits whose start and expiry passed while nobody looked: both are in the books. */
    @Test
    public final void t22_a_start_and_an_expiry_may_both_be_overdue() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).expiresAt(after(ONE_DAY)));
        clock.set(after(Duration.ofDays(2)));
        assertSums(0, 0, 0, 0);
        List<Entry> due = ledger().sweep(account());
        assertEquals(
                List.of(EntryType.START, EntryType.EXPIRY),
                due.stream().map(Entry::type).toList());
        assertMoved(due.get(0), 100, 0, -100);
        assertMoved(due.get(1), -100, 0, 0);
    }

    /** Look at lots that end empty: they leave no entry of zero. */
    @Test
    public final void t23_an_empty_lot_expires_silently() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(job("s", 100));
        clock.set(after(ONE_DAY));
        assertEquals(List.of(), ledger().sweep(account()));
        assertEquals(3, applied(credits("h", 1)).entry().sequence());
    }

    /** Look at a hold whose credits come from a lot that has ended meanwhile: they return, and lapse behind that. */
    @Test
    public final void t24_a_timeout_into_an_ended_lot_lapses_behind_it() {
        applied(credits("g", 100).expiresAt(after(Duration.ofMinutes(30))));
        applied(aside("h", 60));
        clock.set(after(ONE_DAY));
        List<Entry> due = ledger().sweep(account());
        assertEquals(List.of(40L, 60L, 60L), due.stream().map(Entry::amount).toList());
        Entry timeout = due.get(1);
        Entry lapse = due.get(2);
        assertEquals(EntryType.HOLD_EXPIRY, timeout.type());
        assertEquals(EntryType.EXPIRY, lapse.type());
        assertEquals(after(ONE_HOUR), timeout.at());
        assertEquals(after(ONE_HOUR), lapse.at());
        assertEquals(Optional.of(timeout.key()), lapse.refersTo());
    }

    /** Look at what a return into an ended lot leaves: the lapse bears the instant of the return, not the older expiry. */
    @Test
    public final void t25_a_caused_lapse_is_not_before_its_cause() {
        applied(credits("g", 100).expiresAt(after(Duration.ofMinutes(30))));
        applied(aside("h", 60));
        clock.set(after(ONE_HOUR.minus(TICK)));
        Receipt receipt = applied(Release.of(key("h"), key("r")));
        Entry lapse = receipt.caused().get(0);
        assertEquals(receipt.entry().at(), lapse.at());
        assertEquals(receipt.entry().sequence() + 1, lapse.sequence());
        assertEquals(Optional.of(key("r")), lapse.refersTo());
        assertEquals(Totals.ZERO, receipt.balance());
    }

    /** Look at reads: they judge what fell due, and write none of it. */
    @Test
    public final void t26_reads_write_nothing() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_DAY));
        ledger().balance(account());
        ledger().balanceAt(account(), after(ONE_HOUR));
        ledger().lots(account(), LotQuery.all());
        ledger().history(account());
        ledger().entry(key("g"));
        ledger().audit(AuditQuery.newestFirst().account(account()));
        ledger().quote(job("s", 1));
        ledger().trySpend(job("s", 1));
        assertEquals(1, written(account()));
        assertEquals(2, log().size());
    }

    /** Look at refusals: they judge what fell due, and write none of it. */
    @Test
    public final void t27_a_refusal_writes_nothing_of_what_fell_due() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_DAY));
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", 1)));
        assertEquals(1, written(account()));
    }

    /** Look at the entries that a read shows before they are written: the next write writes them exactly so. */
    @Test
    public final void t28_what_is_judged_is_what_will_be_written() {
        everythingFallsDue();
        List<Entry> judged = log();
        assertFalse(judged.get(judged.size() - 1).isWritten());
        ledger().sweep(account());
        List<Entry> written = log();
        assertTrue(written.stream().allMatch(Entry::isWritten));
        assertEquals(
                judged.stream().map(DueRules::withoutTrace).toList(),
                written.stream().map(DueRules::withoutTrace).toList());
    }

    /** Look at the state of an account at any instant: the same before and after it was written down. */
    @Test
    public final void t29_the_balance_at_any_instant_is_the_same_before_and_after_a_sweep() {
        everythingFallsDue();
        List<Instant> instants = Stream.of(0, 30, 60, 90, 120, 180, 240, 300)
                .flatMap(minutes -> Stream.of(
                        after(Duration.ofMinutes(minutes)),
                        after(Duration.ofMinutes(minutes)).minus(TICK)))
                .toList();
        List<Totals> before =
                instants.stream().map(at -> ledger().balanceAt(account(), at)).toList();
        assertFalse(ledger().sweep(account()).isEmpty());
        assertEquals(
                before,
                instants.stream().map(at -> ledger().balanceAt(account(), at)).toList());
    }

    /** Look at what an unwritten entry changes for a read: nothing that writing it would change again. */
    @Test
    public final void t30_a_sweep_changes_no_answer() {
        everythingFallsDue();
        var balance = ledger().balance(account());
        var lots = ledger().lots(account(), LotQuery.all());
        assertFalse(ledger().sweep(account()).isEmpty());
        assertEquals(balance, ledger().balance(account()));
        assertEquals(lots, ledger().lots(account(), LotQuery.all()));
        assertEquals(List.of(), ledger().sweep(account()));
    }

    /** Look at a hold that ends at the instant of its lot: first the hold, and every credit lapses once. */
    @Test
    public final void t31_a_hold_and_its_lot_may_end_at_one_instant() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(aside("h", 60));
        clock.set(after(ONE_HOUR));
        assertSums(0, 0, 0, 0);
        assertEquals(EntryType.HOLD_EXPIRY, ledger().sweep(account()).get(0).type());
        assertSums(0, 0, 0, 0);
        assertEquals(100, lotOf("g").lapsed());
    }

    private void everythingFallsDue() {
        applied(credits("ends", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("starts", 20).startsAt(after(Duration.ofMinutes(90))));
        applied(credits("passes", 3).startsAt(after(hours(2))).expiresAt(after(hours(4))));
        applied(aside("h", 60).timeout(hours(3)));
        clock.set(after(hours(5)));
    }

    private static Duration hours(int number) {
        return Duration.ofHours(number);
    }

    /** An entry without what only writing it down adds. */
    private static Entry withoutTrace(Entry entry) {
        return new Entry(
                entry.account(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.at(),
                entry.actor(),
                entry.note(),
                entry.refersTo(),
                entry.content(),
                entry.before(),
                entry.after(),
                entry.draws(),
                entry.extensions(),
                Hash.ZERO);
    }
}
