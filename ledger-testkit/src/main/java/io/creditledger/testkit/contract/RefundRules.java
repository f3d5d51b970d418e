package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Refund;
import io.creditledger.entry.EntryType;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules r: refunds: of what, how much, and into which lots. */
abstract class RefundRules extends DebtRules {
    /** Look at the entry of a refund: what was given back, and the act that it undoes. */
    @Test
    public final void r1_a_refund_gives_back_what_a_spend_took() {
        buy("p", 100);
        spend("s", 30);
        var receipt = refund("s", "f");
        assertEquals(EntryType.REFUND, receipt.entry().type());
        assertEquals(30, receipt.entry().amount());
        assertEquals(Optional.of(key("s")), receipt.entry().refersTo());
        assertEquals(List.of(), receipt.caused());
        assertDraws(receipt, draw(1, 30));
        assertChange(receipt, 30, 0, 0, 0);
        assertTotals(100, 0, 0, 0);
    }

    /** Look at the order of return: the lot drawn last gets its credits back first. */
    @Test
    public final void r2_a_refund_returns_in_reverse_order_of_the_draws() {
        spendFromThreeLots();
        assertDraws(refund("s", "f"), draw(3, 50), draw(2, 100), draw(1, 100));
        assertRemaining(100, 100, 100);
    }

    /** Look at a part: it fills the lots drawn last. */
    @Test
    public final void r3_a_part_returns_to_the_lots_drawn_last() {
        spendFromThreeLots();
        var receipt = refund("s", 70, "f");
        assertEquals(70, receipt.entry().amount());
        assertDraws(receipt, draw(3, 50), draw(2, 20));
        assertRemaining(0, 20, 100);
    }

    /** Look at the second part: it goes on where the first one ended. */
    @Test
    public final void r4_parts_go_on_where_the_one_before_ended() {
        spendFromThreeLots();
        refund("s", 70, "f");
        assertDraws(refund("s", 100, "g"), draw(2, 80), draw(1, 20));
        assertDraws(refund("s", 80, "h"), draw(1, 80));
        assertRemaining(100, 100, 100);
    }

    /** Look at a refund without an amount after parts: all that is left. */
    @Test
    public final void r5_without_an_amount_all_that_is_left_returns() {
        spendFromThreeLots();
        refund("s", 70, "f");
        var receipt = refund("s", "g");
        assertEquals(180, receipt.entry().amount());
        assertDraws(receipt, draw(2, 80), draw(1, 100));
    }

    /** Look at the bound over all refunds of an act: never cut down silently, the error tells what is left. */
    @Test
    public final void r6_more_than_is_left_is_refused() {
        buy("p", 100);
        spend("s", 50);
        assertNotLeft("s", 51, 50, () -> refund("s", 51, "f"));
        refund("s", 20, "f");
        assertNotLeft("s", 31, 30, () -> refund("s", 31, "g"));
        refund("s", 30, "g");
        assertTotals(100, 0, 0, 0);
    }

    /** Look at a refund of what was refunded wholly: refused, with or without an amount. */
    @Test
    public final void r7_nothing_left_is_refused() {
        buy("p", 100);
        spend("s", 50);
        refund("s", "f");
        assertNotLeft("s", 0, 0, () -> refund("s", "g"));
        assertNotLeft("s", 1, 0, () -> refund("s", 1, "g"));
    }

    /** Look at a spend of nothing: there is nothing to give back. */
    @Test
    public final void r8_a_spend_that_took_nothing_leaves_nothing_to_refund() {
        ledger().spend(spending("s", 10).upTo());
        assertNotLeft("s", 0, 0, () -> refund("s", "f"));
    }

    /** Look at a spend that took less than it asked for: what it took can be refunded. */
    @Test
    public final void r9_up_to_is_refunded_as_far_as_it_took() {
        buy("p", 10);
        ledger().spend(spending("s", 30).upTo());
        assertNotLeft("s", 11, 10, () -> refund("s", 11, "f"));
        assertDraws(refund("s", "f"), draw(1, 10));
    }

    /** Look at the refund of a capture: its charged part, in reverse order of what the hold drew for it. */
    @Test
    public final void r10_a_capture_is_refunded_as_far_as_it_charged() {
        buy("p", 100);
        buy("q", 100);
        buy("r", 100);
        hold("h", 250);
        capture("h", 180, "c");
        assertNotLeft("c", 181, 180, () -> refund("c", 181, "f"));
        var receipt = refund("c", 100, "f");
        assertDraws(receipt, draw(2, 80), draw(1, 20));
        assertChange(receipt, 100, 0, 0, 0);
        assertEquals(Optional.of(key("c")), receipt.entry().refersTo());
        assertDraws(refund("c", "g"), draw(1, 80));
        assertRemaining(100, 100, 100);
    }

    /** Look at the refund of a whole capture, which has no draws of its own: those of its hold count. */
    @Test
    public final void r11_a_whole_capture_is_refunded_to_the_lots_of_its_hold() {
        buy("p", 100);
        buy("q", 100);
        hold("h", 150);
        ledger().capture(Capture.of(key("h"), key("c")));
        assertDraws(refund("c", "f"), draw(2, 50), draw(1, 100));
    }

    /** Look at a hold's key, open or captured: the error says that the capture's key is the handle. */
    @Test
    public final void r12_a_holds_key_is_not_refunded() {
        buy("p", 100);
        hold("h", 60);
        var open = refused(account(), WrongActException.class, () -> refund("h", "f"));
        capture("h", 60, "c");
        var captured = refused(account(), WrongActException.class, () -> refund("h", "f"));
        assertEquals(EntryType.HOLD, open.actual());
        assertTrue(captured.expected().contains("capture"), captured.expected());
    }

    /** Look at the kinds of acts that take nothing: none of them can be refunded. */
    @Test
    public final void r13_only_what_took_credits_is_refunded() {
        buy("p", 100);
        ledger().adjust(Adjust.by(account(), 10, "goodwill", key("a")));
        spend("s", 50);
        refund("s", 20, "f");
        hold("h", 10);
        release("h", "r");
        assertWrongAct(EntryType.GRANT, "p");
        assertWrongAct(EntryType.ADJUST, "a");
        assertWrongAct(EntryType.REFUND, "f");
        assertWrongAct(EntryType.RELEASE, "r");
    }

    /** Look at the refund of a negative correction. */
    @Test
    public final void r14_a_negative_adjust_is_refunded() {
        buy("p", 50);
        buy("q", 50);
        ledger().adjust(Adjust.by(account(), -70, "charged twice", key("a")));
        assertDraws(refund("a", 30, "f"), draw(2, 20), draw(1, 10));
        assertDraws(refund("a", "g"), draw(1, 40));
        assertTotals(100, 0, 0, 0);
    }

    /** Look at the key that a refund names: one that was refused or never sent leads nowhere. */
    @Test
    public final void r15_an_unknown_act_is_not_refunded() {
        buy("p", 100);
        assertTooFew(101, 100, () -> spend("s", 101));
        var refusal = refused(account(), UnknownKeyException.class, () -> refund("s", "f"));
        assertEquals(key("s"), refusal.key());
    }

    /** Look at the account that a refund carries: an act of another account is an unknown key. */
    @Test
    public final void r16_an_act_is_refunded_in_its_own_account_only() {
        buy("p", 100);
        spend("s", 50);
        Refund refund = Refund.of(key("s"), key("f"));
        refused(account(), UnknownKeyException.class, () -> ledger().refund(refund.on(account("other"))));
        assertDraws(ledger().refund(refund.on(account())), draw(1, 50));
    }

    /** Look at an option of a refund that changes nothing: where every lot lives, nothing is issued anew. */
    @Test
    public final void r17_reissue_has_no_effect_on_living_lots() {
        ledger().grant(purchase("p", 100).expiresAt(after(DAY)));
        spend("s", 60);
        assertDraws(ledger().refund(Refund.of(key("s"), key("f")).amount(40).reissueForGood()), draw(1, 40));
        assertDraws(ledger().refund(Refund.of(key("s"), key("g")).reissueUntil(after(HOUR))), draw(1, 20));
        assertRemaining(100);
    }

    private void spendFromThreeLots() {
        buy("p", 100);
        buy("q", 100);
        buy("r", 100);
        spend("s", 250);
    }

    private void assertWrongAct(EntryType actual, String act) {
        var refusal = refused(account(), WrongActException.class, () -> refund(act, "z"));
        assertEquals(key(act), refusal.key());
        assertEquals(actual, refusal.actual());
    }
}
