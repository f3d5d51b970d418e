package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Receipt;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.LotStatus;
import org.junit.jupiter.api.Test;

/** Rules v, continued: the cap that all revokes of one grant share, where credits came back to it. */
abstract class RevokeCapRules extends RevokeReturnRules {
    /** Look at a cap below zero: credits came back to a revoked lot and lapsed there, and nothing is left to take. */
    @Test
    public final void v59_what_lapsed_after_a_revoke_makes_no_negative_cap() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        buy("q", 100);
        spend("s", 100);
        revokeInFull("p", "dispute");
        refund("s", "f");
        clock.set(after(HOUR));
        assertEquals(100, lot(1).lapsed());
        assertEquals(100, lot(1).revoked());
        assertNotLeft("p", 0, 0, () -> revokeUnspent("p", "v"));
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "w"));
        assertEquals(
                0,
                ledger().revoke(Revoke.toTotal(key("p"), 100, key("x"))).entry().amount());
    }

    /** Look at an amount over several lots: each gives within its own cap, and less than the amount is refused. */
    @Test
    public final void v60_an_amount_is_never_cut_down() {
        reissueTwoLots();
        assertNotLeft("f", 30, 0, () -> ledger().revoke(Revoke.amount(key("f"), 30, key("v"))));
    }

    /** Look at a key with several lots of which one has nothing left to claim: the others are taken back all the same. */
    @Test
    public final void v61_every_lot_of_a_key_has_its_own_cap() {
        reissueTwoLots();
        assertNotLeft("f", 0, 0, () -> revokeUnspent("f", "v"));
        long before = available(account());
        Receipt receipt = revokeInFull("f", "w");
        assertEquals(40, receipt.entry().amount());
        assertDraws(receipt, draw(5, -40, 4));
        assertEquals(before - 40, available(account()));
        assertEquals(40, refund("w", "won").entry().amount());
    }

    /** Look at a total that found nothing left to take: it stands against refunds until it is withdrawn by its own. */
    @Test
    public final void v62_a_total_that_took_nothing_can_be_withdrawn() {
        buy("p", 100);
        revokeInFull("p", "dispute");
        ledger().revoke(Revoke.toTotal(key("p"), 100, key("total")));
        assertNotLeft("dispute", 0, 0, () -> refund("dispute", "won"));
        assertEquals(0, refund("total", "failed").entry().amount());
        assertNotLeft("total", 0, 0, () -> refund("total", "again"));
        assertEquals(100, refund("dispute", "won").entry().amount());
        assertRemaining(100);
    }

    /** Look at a revoke of nothing that declared nothing: there is nothing to withdraw either. */
    @Test
    public final void v63_a_revoke_of_nothing_is_not_refunded() {
        buy("p", 100);
        spend("s", 100);
        ledger().revoke(Revoke.toTotalUnspent(key("p"), 50, key("v")));
        assertNotLeft("v", 0, 0, () -> ledger().refund(Refund.of(key("v"), key("f"))));
    }

    /** Look at the status of a lot that was taken back before it started: after its end it is expired like any other. */
    @Test
    public final void v64_a_revoked_lot_that_never_started_expires() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)).expiresAt(after(DAY)));
        revokeUnspent("p", "v");
        assertEquals(LotStatus.REVOKED, lot(1).status());
        clock.set(after(DAY));
        assertEquals(LotStatus.EXPIRED, lot(1).status());
    }

    /** Look at a lot to which credits on hold come back after it was revoked, so that more is taken back than it was made with. */
    @Test
    public final void v65_a_lot_of_which_more_is_taken_than_it_had_is_revoked() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        spend("t", 40);
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
        buy("q", 100);
        hold("h", 10);
        assertDraws(revokeInFull("f", "v"), draw(2, -50, 2), draw(3, -10, 2));
        release("h", "r");
        assertDraws(revokeUnspent("p", "w"), draw(2, -10, 1));
        assertEquals(70, lot(2).revoked());
        assertEquals(LotStatus.REVOKED, lot(2).status());
    }

    /**
     * The key "f" issues two lots anew: lot 4 of 40, which are spent, and lot 5 of 60, which were spent, clawed elsewhere
     * and given back.
     */
    private void reissueTwoLots() {
        ledger().grant(purchase("p", 60).priority(1).expiresAt(after(HOUR)));
        ledger().grant(purchase("q", 40).priority(2).expiresAt(after(HOUR)));
        buy("other", 500);
        spend("s", 100);
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
        spend("t", 60);
        spend("u", 40);
        revokeInFull("p", "dispute");
        refund("t", "g");
        assertRemaining(0, 0, 440, 0, 60);
    }
}
