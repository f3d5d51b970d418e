package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Hold;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules h, continued: the end of a hold's time, and credits whose lot ends while they are held. */
abstract class HoldTimeRules extends HoldRules {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Look at the default time-out, and at its last microsecond: the hold still stands. */
    @Test
    public final void h19_a_hold_stands_for_an_hour() {
        buy("p", 100);
        hold("h", 60);
        clock.set(after(HOUR.minus(MICRO)));
        assertTotals(40, 60, 0, 0);
        assertTooFew(41, 40, () -> spend("s", 41));
        assertChange(capture("h", 60, "c"), 0, -60, 0, 0);
    }

    /** Look at the end of the time-out: exactly at it the credits are back, though nobody has written it down. */
    @Test
    public final void h20_a_hold_ends_exactly_at_its_time() {
        buy("p", 100);
        hold("h", 60);
        clock.set(after(HOUR));
        assertTotals(100, 0, 0, 0);
        assertDraws(spend("s", 100), draw(1, -100));
    }

    /** Look at declared time-outs: both edges. */
    @Test
    public final void h21_a_declared_timeout_counts_to_the_microsecond() {
        buy("p", 100);
        ledger().hold(Hold.of(account(), 60, key("h")).timeout(HALF_AN_HOUR.plus(MICRO)));
        clock.set(after(HALF_AN_HOUR));
        assertTotals(40, 60, 0, 0);
        clock.advance(MICRO);
        assertTotals(100, 0, 0, 0);
    }

    /** Look at settling after the time is up: an error that says so, before and after it is written down. */
    @Test
    public final void h22_a_hold_whose_time_is_up_cannot_be_settled() {
        buy("p", 100);
        hold("h", 60);
        clock.set(after(HOUR));
        assertExpired(() -> capture("h", 60, "c"));
        assertExpired(() -> release("h", "r"));
        ledger().sweep(account());
        assertExpired(() -> capture("h", 60, "c"));
        assertExpired(() -> release("h", "r"));
    }

    /** Look at a sent-again hold: it does not begin anew. */
    @Test
    public final void h23_a_replay_does_not_prolong_a_hold() {
        buy("p", 100);
        hold("h", 60);
        clock.set(after(HALF_AN_HOUR));
        assertTrue(hold("h", 60).isReplay());
        clock.set(after(HOUR));
        assertTotals(100, 0, 0, 0);
    }

    /** Look at a capture that was in time and is sent again when the time is up: the key comes first. */
    @Test
    public final void h24_a_capture_replays_after_the_holds_time() {
        buy("p", 100);
        hold("h", 60);
        var first = capture("h", 50, "c");
        clock.set(after(DAY));
        assertEquals(first, capture("h", 50, "c"));
        assertTotals(50, 0, 0, 0);
    }

    /** Look at the entry that a time-out leaves: by the system, when it fell due, in reverse order of the draws. */
    @Test
    public final void h25_a_timeout_leaves_an_entry_of_its_own() {
        buy("p", 100);
        buy("q", 100);
        hold("h", 150);
        clock.set(after(DAY));
        List<Entry> written = ledger().sweep(account());
        assertEquals(1, written.size());
        Entry entry = written.get(0);
        assertEquals(EntryType.HOLD_EXPIRY, entry.type());
        assertEquals(150, entry.amount());
        assertEquals(Optional.of(key("h")), entry.refersTo());
        assertEquals(Actor.SYSTEM, entry.actor());
        assertTrue(entry.key().isReserved());
        assertEquals(after(HOUR), entry.at());
        assertEquals(after(DAY), entry.recordedAt());
        assertDraws(entry, draw(2, 50), draw(1, 100));
        assertChange(entry, 150, -150, 0, 0);
    }

    /** Look at the next write after a time-out: it writes the time-out down first, then itself. */
    @Test
    public final void h26_the_next_write_writes_the_timeout_down() {
        buy("p", 100);
        hold("h", 60);
        clock.set(after(HOUR));
        var receipt = spend("s", 100);
        assertEquals(4, receipt.entry().sequence());
        assertEquals(EntryType.HOLD_EXPIRY, entries().get(2).type());
        assertTrue(entries().get(2).isWritten());
    }

    /** Look at the expiry of a lot: what is held of it stays held and can be charged. */
    @Test
    public final void h27_what_is_held_does_not_expire_with_its_lot() {
        ledger().grant(purchase("p", 100).expiresAt(after(HALF_AN_HOUR)));
        hold("h", 60);
        clock.set(after(HALF_AN_HOUR));
        assertTotals(0, 60, 0, 0);
        var receipt = ledger().capture(Capture.of(key("h"), key("c")));
        assertChange(receipt, 0, -60, 0, 0);
        assertEquals(List.of(), receipt.caused());
        assertEquals(40, lot(1).lapsed());
    }

    /** Look at a release into an expired lot: the credits return and lapse, in two entries, and the receipt has both. */
    @Test
    public final void h28_what_is_released_into_an_expired_lot_lapses() {
        ledger().grant(purchase("p", 100).expiresAt(after(HALF_AN_HOUR)));
        hold("h", 60);
        clock.set(after(HALF_AN_HOUR));
        var receipt = release("h", "r");
        assertDraws(receipt, draw(1, 60));
        assertChange(receipt, 60, -60, 0, 0);
        assertLapsed(receipt, "r", 60);
        assertTotals(0, 0, 0, 0);
        assertEquals(100, lot(1).lapsed());
        assertEquals(LotStatus.EXPIRED, lot(1).status());
    }

    /** Look at a capture's rest that returns to an expired lot: it lapses in an entry of its own. */
    @Test
    public final void h29_a_captures_rest_lapses_with_its_lot() {
        ledger().grant(purchase("p", 100).expiresAt(after(HALF_AN_HOUR)));
        hold("h", 60);
        clock.set(after(HALF_AN_HOUR));
        var receipt = capture("h", 45, "c");
        assertDraws(receipt, draw(1, 15));
        assertChange(receipt, 15, -60, 0, 0);
        assertLapsed(receipt, "c", 15);
        assertEquals(55, lot(1).lapsed());
    }

    /** Look at a time-out into an expired lot: three entries at the instants at which each fell due. */
    @Test
    public final void h30_what_times_out_into_an_expired_lot_lapses() {
        ledger().grant(purchase("p", 100).expiresAt(after(HALF_AN_HOUR)));
        hold("h", 60);
        clock.set(after(DAY));
        assertTotals(0, 0, 0, 0);
        List<Entry> written = ledger().sweep(account());
        assertEquals(
                List.of(EntryType.EXPIRY, EntryType.HOLD_EXPIRY, EntryType.EXPIRY),
                written.stream().map(Entry::type).toList());
        assertDraws(written.get(0), draw(1, -40));
        assertEquals(after(HALF_AN_HOUR), written.get(0).at());
        assertDraws(written.get(1), draw(1, 60));
        assertDraws(written.get(2), draw(1, -60));
        assertEquals(after(HOUR), written.get(2).at());
        assertEquals(Optional.of(written.get(1).key()), written.get(2).refersTo());
    }

    /** Look at returns to several lots: only those that have expired lose what returns. */
    @Test
    public final void h31_living_lots_keep_what_returns() {
        ledger().grant(purchase("p", 50).expiresAt(after(HALF_AN_HOUR)));
        buy("q", 100);
        hold("h", 100);
        clock.set(after(HALF_AN_HOUR));
        var receipt = release("h", "r");
        assertDraws(receipt, draw(2, 50), draw(1, 50));
        assertLapsed(receipt, "r", 50);
        assertRemaining(0, 100);
        assertTotals(100, 0, 0, 0);
    }

    /** Look at a lot that lies on hold wholly and is extended in time: what returns lives on. */
    @Test
    public final void h32_held_credits_of_an_extended_lot_return_alive() {
        ledger().grant(purchase("p", 60).expiresAt(after(HALF_AN_HOUR)));
        hold("h", 60);
        ledger().extend(Extend.until(key("p"), after(DAY), key("x")));
        clock.set(after(HALF_AN_HOUR));
        var receipt = release("h", "r");
        assertEquals(List.of(), receipt.caused());
        assertTotals(60, 0, 0, 0);
    }

    private void assertExpired(Runnable what) {
        var refusal = refused(account(), AlreadySettledException.class, what);
        assertEquals(key("h"), refusal.key());
        assertEquals("expired", refusal.state());
    }

    private void assertLapsed(Receipt receipt, String by, long amount) {
        assertEquals(1, receipt.caused().size(), "caused entries");
        Entry lapse = receipt.caused().get(0);
        assertEquals(EntryType.EXPIRY, lapse.type());
        assertEquals(amount, lapse.amount());
        assertEquals(Optional.of(key(by)), lapse.refersTo());
        assertEquals(receipt.entry().sequence() + 1, lapse.sequence());
        assertDraws(lapse, draw(1, -amount));
        assertChange(lapse, -amount, 0, 0, 0);
        assertEquals(lapse.after(), receipt.balance());
    }
}
