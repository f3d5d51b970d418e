package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Adjust;
import io.creditledger.command.Extend;
import io.creditledger.command.Revoke;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules r, continued: refunds of acts that had left a debt. Its part returns first. */
abstract class RefundDebtRules extends RefundRules {
    /** Look at the refund of a debt that still stands: it is paid, and no lot is made. */
    @Test
    public final void r18_the_part_that_is_still_owed_is_paid() {
        overspend("o", 30);
        var receipt = refund("o", "f");
        assertDraws(receipt, debt(30));
        assertChange(receipt, 30, 0, 0, -30);
        assertEquals(List.of(), allLots());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at the order of return: debt before the lots. */
    @Test
    public final void r19_debt_returns_before_the_lots() {
        buy("p", 50);
        overspend("o", 80);
        assertDraws(refund("o", 20, "f"), debt(20));
        assertDraws(refund("o", 20, "g"), debt(10), draw(1, 10));
        assertDraws(refund("o", "h"), draw(1, 40));
    }

    /** Look at a debt that a later grant has paid: its refund becomes a lot of the refund's own, with frozen terms. */
    @Test
    public final void r20_debt_that_was_paid_returns_as_a_lot_of_its_own() {
        overspend("o", 30);
        ledger().grant(purchase("p", 100).scope("images").expiresAt(after(DAY)));
        var receipt = refund("o", "f");
        assertDraws(receipt, draw(2, 30));
        assertChange(receipt, 30, 0, 0, 0);
        Lot own = lot(2);
        assertEquals(key("f"), own.key());
        assertEquals(LotTerms.PURCHASED, own.terms());
        assertEquals(Expiry.NEVER, own.expiry());
        assertEquals(30, own.granted());
        assertEquals(30, own.remaining());
    }

    /** Look at a debt that was paid in part: what is still owed is paid, the rest becomes a lot. */
    @Test
    public final void r21_debt_that_was_paid_in_part_returns_both_ways() {
        overspend("o", 30);
        buy("p", 10);
        var receipt = refund("o", "f");
        assertDraws(receipt, debt(20), draw(2, 10));
        assertChange(receipt, 30, 0, 0, -20);
        assertRemaining(0, 10);
    }

    /** Look at parts of a refund over a debt that was paid: each part makes its own lot, then the old lots follow. */
    @Test
    public final void r22_parts_of_a_paid_debt_make_lots_until_it_is_used_up() {
        buy("p", 50);
        overspend("o", 80);
        buy("q", 100);
        assertDraws(refund("o", 20, "f"), draw(3, 20));
        assertDraws(refund("o", 20, "g"), draw(4, 10), draw(1, 10));
        assertDraws(refund("o", "h"), draw(1, 40));
        assertRemaining(50, 70, 20, 10);
    }

    /** Look at the debt of another act: the debt part pays that, too, before it makes a lot. */
    @Test
    public final void r23_the_debt_part_pays_whatever_is_owed() {
        overspend("o", 30);
        buy("p", 30);
        overspend("n", 20);
        assertDraws(refund("o", "f"), debt(20), draw(2, 10));
        assertTotals(10, 0, 0, 0);
    }

    /** Look at the refund of a correction into debt: it is an act like any other. */
    @Test
    public final void r24_an_adjust_into_debt_is_refunded_debt_first() {
        buy("p", 50);
        ledger().adjust(Adjust.by(account(), -80, "not paid", key("a")).intoDebt());
        assertDraws(refund("a", "f"), debt(30), draw(1, 50));
        assertTotals(50, 0, 0, 0);
    }

    /** Look at the lot of a refund's own: the refund's key is its handle. */
    @Test
    public final void r25_a_lot_of_the_refunds_own_is_named_by_the_refunds_key() {
        overspend("o", 30);
        buy("p", 30);
        refund("o", "f");
        assertDraws(ledger().revoke(Revoke.unspent(key("f"), key("v"))), draw(2, -30, 2));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a refund that made no lot: its key is no handle for credits. */
    @Test
    public final void r26_a_refund_that_made_no_lot_names_no_credits() {
        overspend("o", 30);
        refund("o", "f");
        var revoke =
                refused(account(), WrongActException.class, () -> ledger().revoke(Revoke.unspent(key("f"), key("v"))));
        var extend =
                refused(account(), WrongActException.class, () -> ledger().extend(Extend.forGood(key("f"), key("x"))));
        assertEquals(key("f"), revoke.key());
        assertEquals(EntryType.REFUND, extend.actual());
    }
}
