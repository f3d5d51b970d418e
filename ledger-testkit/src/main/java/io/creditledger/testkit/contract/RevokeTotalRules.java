package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.WrongActException;
import org.junit.jupiter.api.Test;

/** Rules v, continued: cumulative totals, as payment providers report them. */
abstract class RevokeTotalRules extends RevokeRules {
    /** Look at a growing total: each time only what is missing to it is taken. */
    @Test
    public final void v20_a_total_takes_only_what_is_missing_to_it() {
        buy("p", 100);
        assertDraws(toTotal(30, "v"), draw(1, -30, 1));
        Receipt receipt = toTotal(50, "w");
        assertEquals(20, receipt.entry().amount());
        assertDraws(receipt, draw(1, -20, 1));
        assertEquals(50, lot(1).revoked());
    }

    /** Look at a total that is reached already, or smaller: applied with an entry of zero, so that its key replays. */
    @Test
    public final void v21_a_total_that_is_reached_is_applied_with_nothing() {
        buy("p", 100);
        toTotal(50, "v");
        assertNothing(toTotal(50, "w"));
        assertNothing(toTotal(30, "x"));
        assertTrue(toTotal(30, "x").isReplay());
        assertTotals(50, 0, 0, 0);
    }

    /** Look at other revokes of the same grant: they count towards the total. */
    @Test
    public final void v22_every_revoke_counts_towards_the_total() {
        buy("p", 100);
        ledger().revoke(Revoke.amount(key("p"), 40, key("v")));
        assertDraws(toTotal(50, "w"), draw(1, -10, 1));
        revokeUnspent("p", "x");
        assertNothing(toTotal(100, "y"));
    }

    /** Look at the one cap: a refund by the provider and a dispute of the same purchase never claw twice. */
    @Test
    public final void v23_a_total_and_a_dispute_share_one_cap() {
        buy("p", 100);
        buy("q", 100);
        toTotal(60, "v");
        assertDraws(revokeInFull("p", "w"), draw(1, -40, 1));
        assertNothing(toTotal(100, "x"));
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "y"));
        assertRemaining(0, 100);
    }

    /** Look at where a total finds credits: as a revoke in full, debt at last. */
    @Test
    public final void v24_a_total_may_leave_a_debt() {
        buy("p", 100);
        spend("s", 90);
        buy("q", 15);
        Receipt receipt = toTotal(30, "v");
        assertDraws(receipt, draw(1, -10, 1), draw(2, -15, 1), draw(0, -5, 1));
        assertTotals(-5, 0, 0, 5);
    }

    /** Look at the bound: no total is larger than the grant. */
    @Test
    public final void v25_a_total_beyond_the_grant_is_refused() {
        buy("p", 100);
        assertNotLeft("p", 101, 100, () -> toTotal(101, "v"));
        assertNotLeft("p", 101, 100, () -> toTotalUnspent(101, "w"));
        assertDraws(toTotal(100, "v"), draw(1, -100, 1));
    }

    /** Look at lapsed credits: a total does not reach them, and is applied with what there is. */
    @Test
    public final void v26_a_total_does_not_reach_what_lapsed() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 30);
        clock.set(after(HOUR));
        assertDraws(toTotal(50, "v"), draw(0, -30, 1));
        assertNothing(toTotal(100, "w"));
    }

    /** Look at a total of a grant that lapsed wholly: applied with nothing, so that the provider's event replays. */
    @Test
    public final void v27_a_total_of_what_lapsed_wholly_is_applied_with_nothing() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        clock.set(after(HOUR));
        assertNothing(toTotal(100, "v"));
    }

    /** Look at the unspent form: it takes what is left of the lot, never from others, never a debt. */
    @Test
    public final void v28_an_unspent_total_takes_only_what_is_left() {
        buy("p", 100);
        spend("s", 80);
        buy("q", 100);
        assertDraws(toTotalUnspent(10, "v"), draw(1, -10, 1));
        assertDraws(toTotalUnspent(50, "w"), draw(1, -10, 1));
        assertNothing(toTotalUnspent(60, "x"));
        assertRemaining(0, 100);
    }

    /** Look at the memory of the unspent form: the next total counts what was really taken. */
    @Test
    public final void v29_an_unspent_total_remembers_no_shortfall() {
        buy("p", 100);
        spend("s", 80);
        toTotalUnspent(50, "v");
        assertDraws(toTotal(50, "w"), draw(0, -30, 1));
    }

    /** Look at the construction of totals: zero is none; a total that falls is a refund of the revoke. */
    @Test
    public final void v30_a_total_of_zero_is_refused() {
        assertThrows(InvalidInputException.class, () -> Revoke.toTotal(key("p"), 0, key("v")));
        assertThrows(InvalidInputException.class, () -> Revoke.toTotalUnspent(key("p"), 0, key("v")));
    }

    /** Look at a key that made several lots: a cumulative total of several grants means nothing. */
    @Test
    public final void v31_a_total_needs_a_key_of_one_lot() {
        ledger().grant(purchase("p", 50).expiresAt(after(HOUR)));
        ledger().grant(purchase("q", 50).expiresAt(after(HOUR)));
        spend("s", 100);
        clock.set(after(DAY));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
        Revoke total = Revoke.toTotal(key("f"), 10, key("v"));
        Revoke unspent = Revoke.toTotalUnspent(key("f"), 10, key("v"));
        refused(account(), WrongActException.class, () -> ledger().revoke(total));
        refused(account(), WrongActException.class, () -> ledger().revoke(unspent));
    }

    /** Look at the floor of a dispute won: what the provider has refunded for good stays taken. */
    @Test
    public final void v32_a_dispute_won_goes_down_to_the_declared_total() {
        buy("p", 100);
        revokeInFull("p", "dispute");
        assertNothing(toTotal(40, "v"));
        assertNotLeft("dispute", 61, 60, () -> refund("dispute", 61, "won"));
        assertEquals(60, refund("dispute", "won").entry().amount());
        assertEquals(40, lot(1).revoked());
        assertNotLeft("dispute", 0, 0, () -> refund("dispute", "again"));
        assertTotals(60, 0, 0, 0);
    }

    /** Look at which total is the floor: the largest declared, not the latest. */
    @Test
    public final void v33_the_largest_total_is_the_floor() {
        buy("p", 100);
        revokeInFull("p", "dispute");
        assertNothing(toTotal(70, "v"));
        assertNothing(toTotal(20, "w"));
        assertNotLeft("dispute", 31, 30, () -> refund("dispute", 31, "won"));
        refund("dispute", "won");
        assertEquals(70, lot(1).revoked());
    }

    /** Look at the floor of the unspent form: what was really taken, not what was asked for. */
    @Test
    public final void v34_an_unspent_total_is_a_floor_as_far_as_it_was_reached() {
        buy("p", 100);
        spend("s", 80);
        toTotalUnspent(50, "v");
        revokeInFull("p", "dispute");
        assertNotLeft("dispute", 81, 80, () -> refund("dispute", 81, "won"));
        refund("dispute", "won");
        assertEquals(20, lot(1).revoked());
    }

    /** Look at the unspent form where the total is reached already: it is a floor, too. */
    @Test
    public final void v35_an_unspent_total_that_is_reached_is_a_floor() {
        buy("p", 100);
        revokeInFull("p", "dispute");
        assertNothing(toTotalUnspent(40, "v"));
        assertNotLeft("dispute", 61, 60, () -> refund("dispute", 61, "won"));
        refund("dispute", "won");
        assertEquals(40, lot(1).revoked());
    }

    /** Look at a total that was never reached, because the rest had lapsed: nothing is left to give back above it. */
    @Test
    public final void v36_a_total_beyond_what_was_taken_leaves_nothing_to_refund() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 30);
        clock.set(after(HOUR));
        revokeInFull("p", "dispute");
        assertNothing(toTotal(70, "v"));
        assertNotLeft("dispute", 0, 0, () -> refund("dispute", "won"));
        assertNotLeft("dispute", 1, 0, () -> refund("dispute", 1, "won"));
    }

    /** Look at the refund of the very revoke that declared the total: it withdraws the declaration. */
    @Test
    public final void v37_refunding_the_declaring_revoke_withdraws_its_total() {
        buy("p", 100);
        toTotal(50, "v");
        assertDraws(refund("v", "v-failed"), draw(1, 50, 1));
        assertEquals(0, lot(1).revoked());
        assertDraws(toTotal(50, "w"), draw(1, -50, 1));
    }

    /** Look at several totals: only the one that is refunded is withdrawn, the others remain floors. */
    @Test
    public final void v38_other_totals_remain_floors() {
        buy("p", 100);
        toTotal(30, "v");
        toTotal(80, "w");
        assertNotLeft("v", 0, 0, () -> refund("v", "v-failed"));
        assertEquals(50, refund("w", "w-failed").entry().amount());
        assertEquals(30, refund("v", "v-failed").entry().amount());
        assertTotals(100, 0, 0, 0);
    }

    /** Look at a refund of a part of the declaring revoke: it withdraws the declaration as well. */
    @Test
    public final void v39_a_part_withdraws_the_total_too() {
        buy("p", 100);
        toTotal(50, "v");
        refund("v", 20, "v-failed");
        assertEquals(30, lot(1).revoked());
        assertDraws(toTotal(50, "w"), draw(1, -20, 1));
        assertNotLeft("v", 0, 0, () -> refund("v", "v-failed-again"));
    }

    private Receipt toTotal(long total, String key) {
        return ledger().revoke(Revoke.toTotal(key("p"), total, key(key)));
    }

    private Receipt toTotalUnspent(long total, String key) {
        return ledger().revoke(Revoke.toTotalUnspent(key("p"), total, key(key)));
    }

    private static void assertNothing(Receipt receipt) {
        assertEquals(0, receipt.entry().amount());
        assertDraws(receipt);
        assertChange(receipt, 0, 0, 0, 0);
    }
}
