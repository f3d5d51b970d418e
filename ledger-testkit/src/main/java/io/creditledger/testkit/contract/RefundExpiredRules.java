package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import io.creditledger.value.UnitCost;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Rules r, continued: refunds into lots that have expired: they lapse, or are issued anew. */
abstract class RefundExpiredRules extends RefundDebtRules {
    /** Look at a return to an expired lot: the refund and its lapse are two entries, and the receipt has both. */
    @Test
    public final void r27_what_returns_to_an_expired_lot_lapses_at_once() {
        spendSixtyOfAHundredThatExpire();
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60));
        assertChange(receipt, 60, 0, 0, 0);
        assertEquals(1, receipt.caused().size());
        Entry lapse = receipt.caused().get(0);
        assertEquals(EntryType.EXPIRY, lapse.type());
        assertEquals(60, lapse.amount());
        assertEquals(Optional.of(key("f")), lapse.refersTo());
        assertEquals(Actor.SYSTEM, lapse.actor());
        assertTrue(lapse.key().isReserved());
        assertDraws(lapse, draw(1, -60));
        assertChange(lapse, -60, 0, 0, 0);
        assertEquals(Totals.ZERO, receipt.balance());
        assertEquals(lapse, newest());
        assertEquals(100, lot(1).lapsed());
    }

    /** Look at the replay of such a refund: entry, lapse and balance are those of then. */
    @Test
    public final void r28_a_refund_that_lapsed_replays_with_its_lapse() {
        spendSixtyOfAHundredThatExpire();
        Receipt first = refund("s", "f");
        Receipt again = refund("s", "f");
        assertTrue(again.isReplay());
        assertEquals(first, again);
        assertEquals(Totals.ZERO, again.balance());
        assertEquals(first.caused(), again.caused());
    }

    /** Look at the edge of expiry: a microsecond before it, credits return to stay. */
    @Test
    public final void r29_just_before_its_expiry_a_lot_keeps_what_returns() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        clock.set(after(HOUR.minus(MICRO)));
        assertEquals(List.of(), refund("s", 30, "f").caused());
        assertTotals(70, 0, 0, 0);
        clock.set(after(HOUR));
        assertEquals(1, refund("s", 30, "g").caused().size());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a refund over several lots: each expired one lapses in an entry of its own, living ones keep theirs. */
    @Test
    public final void r30_each_expired_lot_lapses_by_itself() {
        spendFromTwoThatExpireAndOneThatLives();
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(3, 30), draw(2, 50), draw(1, 50));
        List<Entry> lapses = receipt.caused().stream()
                .sorted(Comparator.comparingLong(entry -> entry.draws().get(0).lot()))
                .toList();
        assertEquals(2, lapses.size());
        assertDraws(lapses.get(0), draw(1, -50));
        assertDraws(lapses.get(1), draw(2, -50));
        assertEquals(new Totals(100, 0, 0, 0), receipt.balance());
        assertTotals(100, 0, 0, 0);
    }

    /** Look at {@code reissueUntil}: a new lot with the terms of the old one and the command's expiry. */
    @Test
    public final void r31_reissue_makes_a_lot_with_the_terms_of_the_old_one() {
        ledger().grant(Grant.promotion(account(), 100, key("p"))
                .priority(7)
                .scope("images", "video")
                .unitCost(UnitCost.of("0.01", "EUR"))
                .expiresAt(after(HOUR)));
        spendOnImages("s", 60);
        clock.set(after(DAY));
        Receipt receipt = reissue("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -60), draw(2, 60, 1));
        assertChange(receipt, 60, 0, 0, 0);
        assertEquals(List.of(), receipt.caused());
        Lot fresh = lot(2);
        assertEquals(lot(1).terms(), fresh.terms());
        assertEquals(Expiry.at(after(DAY.plus(DAY))), fresh.expiry());
        assertEquals(key("f"), fresh.key());
        assertEquals(OptionalLong.of(1), fresh.replaces());
        assertEquals(60, fresh.granted());
        assertEquals(60, fresh.remaining());
    }

    /** Look at {@code reissueForGood}: the new lot has no expiry. */
    @Test
    public final void r32_reissue_for_good_never_expires() {
        spendSixtyOfAHundredThatExpire();
        Receipt receipt =
                ledger().refund(Refund.of(key("s"), key("f")).amount(20).reissueForGood());
        assertDraws(receipt, draw(1, 20), draw(1, -20), draw(2, 20, 1));
        assertEquals(Expiry.NEVER, lot(2).expiry());
        assertEquals(40, lot(1).lapsed());
        assertTotals(20, 0, 0, 0);
    }

    /** Look at a reissue over several lots: a new lot for each expired one, none for those that live. */
    @Test
    public final void r33_each_expired_lot_is_issued_anew_by_itself() {
        spendFromTwoThatExpireAndOneThatLives();
        Receipt receipt = reissue("s", "f");
        assertDraws(
                receipt,
                draw(3, 30),
                draw(2, 50),
                draw(2, -50),
                draw(4, 50, 2),
                draw(1, 50),
                draw(1, -50),
                draw(5, 50, 1));
        assertRemaining(0, 0, 100, 50, 50);
    }

    /** Look at the instant of a reissue: it must lie in the future, a microsecond is enough. */
    @Test
    public final void r34_reissue_until_the_past_is_refused() {
        spendSixtyOfAHundredThatExpire();
        Refund refund = Refund.of(key("s"), key("f"));
        var refusal =
                refused(account(), InvalidInputException.class, () -> ledger().refund(refund.reissueUntil(after(DAY))));
        assertEquals("reissue", refusal.field());
        ledger().refund(refund.reissueUntil(after(DAY.plus(MICRO))));
        assertTotals(60, 0, 0, 0);
    }

    /** Look at the order of judgement: a reissue that is sent again after its instant replays. */
    @Test
    public final void r35_a_reissue_replays_after_its_instant() {
        spendSixtyOfAHundredThatExpire();
        Receipt first = reissue("s", "f");
        clock.set(after(DAY.multipliedBy(3)));
        assertEquals(first, reissue("s", "f"));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a refund into an expired lot under debt: debt first, and only what is left lapses. */
    @Test
    public final void r36_debt_is_paid_before_anything_lapses() {
        spendSixtyOfAHundredThatExpire();
        overspend("o", 20);
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -20), debt(20));
        assertChange(receipt, 60, 0, 0, -20);
        assertDraws(receipt.caused().get(0), draw(1, -40));
        assertEquals(Totals.ZERO, receipt.balance());
    }

    /** Look at a reissue under debt: debt first, and only what is left is issued anew. */
    @Test
    public final void r37_debt_is_paid_before_anything_is_issued_anew() {
        spendSixtyOfAHundredThatExpire();
        overspend("o", 20);
        assertDraws(reissue("s", "f"), draw(1, 60), draw(1, -20), debt(20), draw(1, -40), draw(2, 40, 1));
        assertTotals(40, 0, 0, 0);
    }

    /** Look at a reissue of which debt takes everything: there is no lot of zero. */
    @Test
    public final void r38_a_reissue_that_debt_swallows_makes_no_lot() {
        spendSixtyOfAHundredThatExpire();
        overspend("o", 60);
        Receipt receipt = reissue("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -60), debt(60));
        assertEquals(List.of(), receipt.caused());
        assertEquals(1, allLots().size());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at the lapse of a reissued lot: it counts for the lot that it replaces, over several reissues. */
    @Test
    public final void r39_what_lapses_of_a_reissue_counts_for_the_original() {
        spendSixtyOfAHundredThatExpire();
        reissue("s", "f");
        spend("t", 50);
        clock.set(after(DAY.multipliedBy(3)));
        assertEquals(50, lot(1).lapsed());
        ledger().refund(Refund.of(key("t"), key("g")).reissueUntil(after(DAY.multipliedBy(4))));
        assertRemaining(0, 0, 50);
        clock.set(after(DAY.multipliedBy(4)));
        assertEquals(100, lot(1).lapsed());
        assertNotLeft("p", 0, 0, () -> ledger().revoke(Revoke.inFull(key("p"), key("v"))));
    }

    /** Look at both ways to say how a reissue ends: the contents differ, so the key is taken. */
    @Test
    public final void r40_a_reissue_is_part_of_the_content() {
        spendSixtyOfAHundredThatExpire();
        refund("s", "f");
        var refusal = assertThrows(KeyConflictException.class, () -> reissue("s", "f"));
        assertEquals("reissue", refusal.field());
    }

    private void spendSixtyOfAHundredThatExpire() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        clock.set(after(DAY));
    }

    private void spendFromTwoThatExpireAndOneThatLives() {
        ledger().grant(purchase("p", 50).expiresAt(after(HOUR)));
        ledger().grant(purchase("q", 50).expiresAt(after(HOUR)));
        buy("r", 100);
        spend("s", 130);
        clock.set(after(DAY));
    }

    /** Refunds all that is left, and issues expired credits anew until two days after the beginning. */
    private Receipt reissue(String act, String key) {
        return ledger().refund(Refund.of(key(act), key(key)).reissueUntil(after(DAY.plus(DAY))));
    }
}
