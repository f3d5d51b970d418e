package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Capture;
import io.creditledger.command.Hold;
import io.creditledger.command.Release;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules h: holding credits, charging them and giving them back. */
abstract class HoldRules extends BurnOrderRules {
    /** Look at the entry of a hold: what leaves available is held, drawn from lots as a spend would. */
    @Test
    public final void h1_a_hold_sets_credits_aside() {
        buy("p", 100);
        var receipt = hold("h", 60);
        assertEquals(EntryType.HOLD, receipt.entry().type());
        assertEquals(60, receipt.entry().amount());
        assertEquals(Optional.of(HoldState.OPEN), receipt.hold());
        assertDraws(receipt, draw(1, -60));
        assertChange(receipt, -60, 60, 0, 0);
        assertTotals(40, 60, 0, 0);
        assertRemaining(40);
    }

    /** Look at the feature of a hold: lots for it may be drawn on, lots for others not. */
    @Test
    public final void h2_a_hold_draws_on_lots_for_its_feature() {
        ledger().grant(purchase("p", 50).scope("images"));
        ledger().grant(purchase("q", 50).scope("video"));
        buy("r", 50);
        assertTooFew(51, 50, () -> hold("h", 51));
        var receipt = ledger().hold(Hold.of(account(), 70, key("i")).feature("images"));
        assertDraws(receipt, draw(1, -50), draw(3, -20));
    }

    /** Look at sufficiency: a hold is certain, so it is refused where a credit is missing; debt counts. */
    @Test
    public final void h3_a_hold_needs_enough_credits_after_debt() {
        ledger().grant(purchase("p", 100).scope("images"));
        overspend("o", 30);
        assertTooFew(
                71, 70, () -> ledger().hold(Hold.of(account(), 71, key("h")).feature("images")));
        assertDraws(ledger().hold(Hold.of(account(), 70, key("h")).feature("images")), draw(1, -70));
        assertTotals(0, 70, 0, 30);
    }

    /** Look at {@code tryHold}: want of credits is a value. */
    @Test
    public final void h4_try_hold_tells_a_shortfall_as_a_value() {
        buy("p", 100);
        var attempt = ledger().tryHold(Hold.of(account(), 101, key("h")));
        assertFalse(attempt.isAccepted());
        assertEquals(Optional.of(new Shortfall(account(), key("h"), 101, 100)), attempt.shortfall());
        assertTotals(100, 0, 0, 0);
        assertTrue(ledger().tryHold(Hold.of(account(), 100, key("h"))).isAccepted());
        assertTotals(0, 100, 0, 0);
    }

    /** Look at {@code tryHold}: a used key is an error of the caller and never a value. */
    @Test
    public final void h5_try_hold_throws_a_conflict() {
        buy("p", 100);
        hold("h", 60);
        var refusal = refused(
                account(),
                KeyConflictException.class,
                () -> ledger().tryHold(Hold.of(account(), 60, key("h")).feature("images")));
        assertEquals("feature", refusal.field());
    }

    /** Look at a capture of everything: held becomes charged, and no lot moves. */
    @Test
    public final void h6_a_capture_charges_all_that_is_held() {
        buy("p", 100);
        hold("h", 60);
        var receipt = ledger().capture(Capture.of(key("h"), key("c")));
        assertEquals(EntryType.CAPTURE, receipt.entry().type());
        assertEquals(60, receipt.entry().amount());
        assertEquals(Optional.of(key("h")), receipt.entry().refersTo());
        assertDraws(receipt);
        assertChange(receipt, 0, -60, 0, 0);
        assertTotals(40, 0, 0, 0);
    }

    /** Look at the rest of a capture: last drawn, first returned; the draws of a capture are what it returns. */
    @Test
    public final void h7_a_captures_rest_returns_to_the_lot_drawn_last() {
        buy("p", 100);
        buy("q", 100);
        buy("r", 100);
        assertDraws(hold("h", 250), draw(1, -100), draw(2, -100), draw(3, -50));
        var receipt = capture("h", 180, "c");
        assertEquals(180, receipt.entry().amount());
        assertDraws(receipt, draw(3, 50), draw(2, 20));
        assertChange(receipt, 70, -250, 0, 0);
        assertRemaining(0, 20, 100);
    }

    /** Look at a capture that names the whole amount: nothing returns. */
    @Test
    public final void h8_a_capture_may_name_the_whole_amount() {
        buy("p", 100);
        hold("h", 60);
        assertDraws(capture("h", 60, "c"));
        assertTotals(40, 0, 0, 0);
    }

    /** Look at the bound of a capture: never more than is held; the hold stays open. */
    @Test
    public final void h9_a_capture_of_more_than_is_held_is_refused() {
        buy("p", 100);
        hold("h", 60);
        assertNotLeft("h", 61, 60, () -> capture("h", 61, "c"));
        assertChange(capture("h", 60, "c"), 0, -60, 0, 0);
    }

    /** Look at the construction of a capture: zero is not charged but released, and the message says so. */
    @Test
    public final void h10_a_capture_of_zero_points_to_release() {
        Capture capture = Capture.of(key("h"), key("c"));
        var refusal = assertThrows(InvalidInputException.class, () -> capture.amount(0));
        assertEquals("amount", refusal.field());
        assertTrue(refusal.problem().contains("release"), refusal.problem());
    }

    /** Look at a release: everything returns, last drawn first. */
    @Test
    public final void h11_a_release_returns_all_that_is_held() {
        buy("p", 100);
        buy("q", 100);
        hold("h", 150);
        var receipt = release("h", "r");
        assertEquals(EntryType.RELEASE, receipt.entry().type());
        assertEquals(150, receipt.entry().amount());
        assertEquals(Optional.of(key("h")), receipt.entry().refersTo());
        assertDraws(receipt, draw(2, 50), draw(1, 100));
        assertChange(receipt, 150, -150, 0, 0);
        assertRemaining(100, 100);
    }

    /** Look at settling under another key: a capture is final, whatever it left; the error names state and key. */
    @Test
    public final void h12_a_captured_hold_is_settled() {
        buy("p", 100);
        hold("h", 60);
        capture("h", 20, "c");
        assertSettled("captured", "c", () -> capture("h", 20, "c2"));
        assertSettled("captured", "c", () -> ledger().capture(Capture.of(key("h"), key("c3"))));
        assertSettled("captured", "c", () -> release("h", "r"));
    }

    /** Look at settling under another key: a release is final, too. */
    @Test
    public final void h13_a_released_hold_is_settled() {
        buy("p", 100);
        hold("h", 60);
        release("h", "r");
        assertSettled("released", "r", () -> release("h", "r2"));
        assertSettled("released", "r", () -> capture("h", 20, "c"));
    }

    /** Look at the replay of a capture and a release: the same key settles once and answers again. */
    @Test
    public final void h14_settling_again_under_the_same_key_replays() {
        buy("p", 100);
        hold("h", 60);
        hold("i", 40);
        var captured = capture("h", 20, "c");
        var released = release("i", "r");
        assertTrue(capture("h", 20, "c").isReplay());
        assertTrue(release("i", "r").isReplay());
        assertEquals(captured, capture("h", 20, "c"));
        assertEquals(released, release("i", "r"));
        assertTotals(80, 0, 0, 0);
    }

    /** Look at the replay of a hold: entry and balance of then, and beside them the state of now. */
    @Test
    public final void h15_a_replayed_hold_tells_its_present_state() {
        buy("p", 100);
        var first = hold("h", 10);
        hold("i", 10);
        hold("j", 10);
        assertEquals(Optional.of(HoldState.OPEN), hold("h", 10).hold());
        capture("h", 10, "c");
        release("i", "r");
        clock.set(after(HOUR));
        assertEquals(Optional.of(HoldState.CAPTURED), hold("h", 10).hold());
        assertEquals(Optional.of(HoldState.RELEASED), hold("i", 10).hold());
        assertEquals(Optional.of(HoldState.EXPIRED), hold("j", 10).hold());
        assertEquals(first, hold("h", 10));
        assertTrue(hold("h", 10).isReplay());
    }

    /** Look at the kind of the act that a capture and a release name. */
    @Test
    public final void h16_only_a_hold_can_be_captured_or_released() {
        buy("p", 100);
        spend("s", 10);
        var capture = refused(account(), WrongActException.class, () -> capture("s", 10, "c"));
        assertEquals(key("s"), capture.key());
        assertEquals(EntryType.SPEND, capture.actual());
        var release = refused(account(), WrongActException.class, () -> release("p", "r"));
        assertEquals(EntryType.GRANT, release.actual());
    }

    /** Look at the account that a capture or release carries: a hold of another account is an unknown key. */
    @Test
    public final void h17_a_hold_is_settled_in_its_own_account_only() {
        buy("p", 100);
        hold("h", 60);
        Capture capture = Capture.of(key("h"), key("c")).on(account("other"));
        Release release = Release.of(key("h"), key("r")).on(account("other"));
        refused(account(), UnknownKeyException.class, () -> ledger().capture(capture));
        refused(account(), UnknownKeyException.class, () -> ledger().release(release));
        assertChange(ledger().capture(capture.on(account())), 0, -60, 0, 0);
    }

    /** Look at lists: work that cost more than was held is a capture and a spend, both or none. */
    @Test
    public final void h18_a_capture_and_a_spend_of_the_excess_go_together() {
        buy("p", 100);
        hold("h", 100);
        var capture = Capture.of(key("h"), key("c"));
        assertTooFew(
                15,
                10,
                () -> ledger().postAll(List.of(capture, spending("s", 15).overdraft(10))));
        assertTotals(0, 100, 0, 0);
        ledger().postAll(List.of(capture, spending("s", 15).overdraft(20)));
        assertTotals(-15, 0, 0, 15);
    }

    private void assertSettled(String state, String by, Runnable what) {
        var refusal = refused(account(), AlreadySettledException.class, what);
        assertEquals(key("h"), refusal.key());
        assertEquals(state, refusal.state());
        assertEquals(key(by), refusal.settledBy());
    }
}
