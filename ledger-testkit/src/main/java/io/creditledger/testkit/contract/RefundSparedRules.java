package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules r, continued: credits that return to an expired lot whose grant was taken back from elsewhere. As far as it was,
 * they do not lapse, so that no purchase is lost twice.
 */
abstract class RefundSparedRules extends RefundExpiredRules {
    /** Look at what the revokes of the grant took from other lots: up to that, what returns becomes a lot of its own. */
    @Test
    public final void r41_what_was_taken_from_other_lots_is_spared() {
        spendSixtyOfP();
        buy("q", 100);
        assertDraws(revokeInFull(), draw(1, -40, 1), draw(2, -60, 1));
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -60), draw(3, 60, 1));
        assertEquals(List.of(), receipt.caused());
        Lot own = lot(3);
        assertEquals(key("f"), own.key());
        assertEquals(LotTerms.PURCHASED, own.terms());
        assertEquals(Expiry.NEVER, own.expiry());
        assertTrue(own.replaces().isEmpty());
        assertTotals(100, 0, 0, 0);
    }

    /** Look at the bound of sparing: what the revokes took from the lot itself does not count, so the rest lapses. */
    @Test
    public final void r42_what_goes_beyond_that_lapses() {
        spendSixtyOfP();
        buy("q", 100);
        ledger().revoke(Revoke.toTotal(key("p"), 70, key("v")));
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -30), draw(3, 30, 1));
        assertEquals(1, receipt.caused().size());
        assertDraws(receipt.caused().get(0), draw(1, -30));
        assertRemaining(0, 70, 30);
    }

    /** Look at several returns: what was spared once is used up. */
    @Test
    public final void r43_sparing_is_used_up() {
        spendSixtyOfP();
        buy("q", 100);
        ledger().revoke(Revoke.toTotal(key("p"), 70, key("v")));
        clock.set(after(DAY));
        assertDraws(refund("s", 20, "f"), draw(1, 20), draw(1, -20), draw(3, 20, 1));
        Receipt rest = refund("s", "g");
        assertDraws(rest, draw(1, 40), draw(1, -10), draw(4, 10, 1));
        assertDraws(rest.caused().get(0), draw(1, -30));
    }

    /** Look at what the revokes left as debt: it counts as taken from elsewhere, though a grant has paid it since. */
    @Test
    public final void r44_debt_that_was_paid_since_is_spared_too() {
        spendSixtyOfP();
        assertDraws(revokeInFull(), draw(1, -40, 1), draw(0, -60, 1));
        buy("q", 100);
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -60), draw(3, 60, 1));
        assertEquals(List.of(), receipt.caused());
        assertTotals(100, 0, 0, 0);
    }

    /** Look at debt that still stands: it is paid before anything is spared. */
    @Test
    public final void r45_debt_that_stands_is_paid_first() {
        spendSixtyOfP();
        revokeInFull();
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60), draw(1, -60), debt(60));
        assertEquals(1, allLots().size());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a grant that was taken back from its lot alone: nothing was lost elsewhere, so all of it lapses. */
    @Test
    public final void r46_a_grant_that_was_taken_from_its_lot_alone_is_not_spared() {
        spendSixtyOfP();
        buy("q", 100);
        ledger().revoke(Revoke.unspent(key("p"), key("v")));
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60));
        assertDraws(receipt.caused().get(0), draw(1, -60));
        assertRemaining(0, 100);
    }

    /** Look at a revoke that was given back itself: what it took from elsewhere does not count any more. */
    @Test
    public final void r47_a_revoke_that_was_refunded_spares_nothing() {
        spendSixtyOfP();
        buy("q", 100);
        revokeInFull();
        refund("v", "v-won");
        clock.set(after(DAY));
        Receipt receipt = refund("s", "f");
        assertDraws(receipt, draw(1, 60));
        assertDraws(receipt.caused().get(0), draw(1, -60));
        assertRemaining(0, 100);
    }

    /** Look at a reissue where there is something to spare: what is issued anew does not lapse and needs no sparing. */
    @Test
    public final void r48_a_reissue_comes_before_sparing() {
        ledger().grant(purchase("p", 100).priority(7).expiresAt(after(HOUR)));
        spend("s", 60);
        buy("q", 100);
        revokeInFull();
        clock.set(after(DAY));
        ledger().refund(Refund.of(key("s"), key("f")).reissueUntil(after(DAY.plus(DAY))));
        assertEquals(lot(1).terms(), lot(3).terms());
        assertEquals(Expiry.at(after(DAY.plus(DAY))), lot(3).expiry());
        assertEquals(1, lot(3).replaces().orElseThrow());
    }

    /** Look at a release into such a lot: it is a return like any other. */
    @Test
    public final void r49_a_release_is_spared() {
        holdSixtyOfP();
        Receipt receipt = release("h", "r");
        assertDraws(receipt, draw(1, 60), draw(1, -60), draw(3, 60, 1));
        assertChange(receipt, 60, -60, 0, 0);
        assertEquals(key("r"), lot(3).key());
        assertEquals(LotTerms.PURCHASED, lot(3).terms());
    }

    /** Look at a capture's rest into such a lot. */
    @Test
    public final void r50_a_captures_rest_is_spared() {
        holdSixtyOfP();
        Receipt receipt = ledger().capture(Capture.of(key("h"), key("c")).amount(20));
        assertDraws(receipt, draw(1, 40), draw(1, -40), draw(3, 40, 1));
        assertChange(receipt, 40, -60, 0, 0);
        assertEquals(List.of(), receipt.caused());
    }

    /** Look at a time-out into such a lot, and at its key, which belongs to the system and may be named. */
    @Test
    public final void r51_a_timeout_is_spared_and_its_lot_can_be_named() {
        holdSixtyOfP();
        clock.set(after(DAY.plus(DAY)));
        Entry entry = ledger().sweep(account()).get(0);
        assertEquals(EntryType.HOLD_EXPIRY, entry.type());
        assertDraws(entry, draw(1, 60), draw(1, -60), draw(3, 60, 1));
        Key named = entry.key();
        assertEquals(named, lot(3).key());
        assertDraws(ledger().revoke(Revoke.amount(named, 25, key("w"))), draw(3, -25, 3));
        assertRemaining(0, 40, 35);
    }

    /** Look at a refund that makes a lot for a debt that was paid and for what is spared: it is one lot. */
    @Test
    public final void r52_a_refund_makes_one_lot_of_its_own() {
        ledger().grant(purchase("p", 50).expiresAt(after(HOUR)));
        overspend("s", 80);
        buy("q", 100);
        revokeInFull();
        assertRemaining(0, 20);
        clock.set(after(DAY));
        refund("s", "f");
        assertRemaining(0, 20, 80);
        assertEquals(80, lot(3).granted());
    }

    private void spendSixtyOfP() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
    }

    /** P is taken back in full, 60 of it from Q, while 60 of P are on hold; then P expires. */
    private void holdSixtyOfP() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        ledger().hold(Hold.of(account(), 60, key("h")).timeout(DAY.plus(DAY)));
        buy("q", 100);
        assertDraws(revokeInFull(), draw(1, -40, 1), draw(2, -60, 1));
        clock.set(after(DAY));
    }

    private Receipt revokeInFull() {
        return ledger().revoke(Revoke.inFull(key("p"), key("v")));
    }
}
