package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Receipt;
import io.creditledger.command.Cancel;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.LotStateException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules v, continued: revokes that are given back, credits that return to a revoked lot, and lots issued anew. */
abstract class RevokeReturnRules extends RevokeTotalRules {
    /** Look at the refund of a revoke (a dispute won): debt first, then the lots it took from, in reverse order. */
    @Test
    public final void v40_a_revoke_is_refunded_to_where_it_took_from() {
        buy("p", 100);
        spend("s", 80);
        buy("q", 40);
        ledger().grant(purchase("r", 30).scope("images"));
        revokeInFull("p", "dispute");
        Receipt receipt = refund("dispute", "won");
        assertEquals(100, receipt.entry().amount());
        assertEquals(Optional.of(key("dispute")), receipt.entry().refersTo());
        assertDraws(receipt, draw(0, 10, 1), draw(2, 40, 1), draw(3, 30, 1), draw(1, 20, 1));
        assertChange(receipt, 100, 0, 0, -10);
        assertRemaining(20, 40, 30);
    }

    /** Look at the counter of the grant: the refund of a revoke lowers it, and it can be revoked anew. */
    @Test
    public final void v41_a_refunded_revoke_can_be_made_again() {
        buy("p", 100);
        revokeInFull("p", "dispute");
        refund("dispute", 30, "won");
        assertEquals(70, lot(1).revoked());
        assertEquals(LotStatus.USABLE, lot(1).status());
        assertNotLeft("dispute", 71, 70, () -> refund("dispute", 71, "more"));
        assertDraws(revokeInFull("p", "v"), draw(1, -30, 1));
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "w"));
    }

    /** Look at the refund of a revoke whose lot has expired meanwhile: what returns lapses at once. */
    @Test
    public final void v42_a_revoke_refunded_into_its_expired_lot_lapses() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        revokeUnspent("p", "v");
        clock.set(after(HOUR));
        Receipt receipt = refund("v", "f");
        assertDraws(receipt, draw(1, 100, 1));
        assertEquals(1, receipt.caused().size());
        assertDraws(receipt.caused().get(0), draw(1, -100));
        assertEquals(0, lot(1).revoked());
        assertEquals(100, lot(1).lapsed());
    }

    /** Look at the refund of a revoke whose lot has not started yet: it returns to what is pending. */
    @Test
    public final void v43_a_revoke_refunded_before_the_start_returns_to_pending() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        revokeUnspent("p", "v");
        Receipt receipt = refund("v", 60, "f");
        assertDraws(receipt, draw(1, 60, 1));
        assertChange(receipt, 0, 0, 60, 0);
        clock.set(after(HOUR));
        assertTotals(60, 0, 0, 0);
        assertChange(refund("v", "g"), 40, 0, 0, 0);
        assertTotals(100, 0, 0, 0);
    }

    /** Look at a lot that was empty when its start came: what is refunded later is usable at once. */
    @Test
    public final void v44_a_revoke_refunded_after_the_start_is_available() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        revokeUnspent("p", "v");
        clock.set(after(HOUR));
        assertChange(refund("v", "f"), 100, 0, 0, 0);
        assertDraws(spend("s", 100), draw(1, -100));
    }

    /** Look at debt when credits return to a lot that has not started: they pay at their start, not before. */
    @Test
    public final void v45_what_returns_before_the_start_pays_no_debt_yet() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        revokeUnspent("p", "v");
        overspend("o", 30);
        Receipt receipt = refund("v", "f");
        assertDraws(receipt, draw(1, 100, 1));
        assertChange(receipt, 0, 0, 100, 0);
        clock.set(after(HOUR));
        assertTotals(70, 0, 0, 0);
    }

    /** Look at credits that return to a revoked lot: they are usable, and can be revoked again. */
    @Test
    public final void v46_what_returns_to_a_revoked_lot_is_usable_and_revocable() {
        buy("p", 100);
        spend("s", 30);
        revokeUnspent("p", "v");
        refund("s", "f");
        assertEquals(LotStatus.USABLE, lot(1).status());
        spend("t", 10);
        assertDraws(revokeUnspent("p", "w"), draw(1, -20, 1));
        assertEquals(90, lot(1).revoked());
    }

    /** Look at the cap where credits return to a lot that was taken back in full: they stay with the customer. */
    @Test
    public final void v47_what_returns_beyond_the_cap_is_not_revoked() {
        buy("p", 100);
        spend("s", 30);
        buy("q", 100);
        assertDraws(revokeInFull("p", "v"), draw(1, -70, 1), draw(2, -30, 1));
        refund("s", "f");
        assertRemaining(30, 70);
        assertNotLeft("p", 0, 0, () -> revokeUnspent("p", "w"));
        assertNotLeft("p", 10, 0, () -> ledger().revoke(Revoke.amount(key("p"), 10, key("x"))));
        assertDraws(spend("t", 100), draw(1, -30), draw(2, -70));
    }

    /** Look at the debt that a revoke left: what returns to the lot pays it. */
    @Test
    public final void v48_what_returns_to_a_revoked_lot_pays_the_debt_of_its_revoke() {
        buy("p", 100);
        spend("s", 30);
        assertDraws(revokeInFull("p", "v"), draw(1, -70, 1), draw(0, -30, 1));
        assertDraws(refund("s", "f"), draw(1, 30), draw(1, -30), debt(30));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at where {@code unspent} looks: in the lot, then in the lots that were issued anew for it. */
    @Test
    public final void v49_unspent_finds_what_was_issued_anew() {
        reissueSixty();
        assertDraws(revokeUnspent("p", "v"), draw(2, -60, 1));
        assertEquals(60, lot(1).revoked());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at where a revoke in full looks: reissues come before other lots, however early those burn. */
    @Test
    public final void v50_in_full_finds_what_was_issued_anew_before_other_lots() {
        reissueSixty();
        spend("t", 20);
        ledger().grant(purchase("q", 100).priority(0));
        assertDraws(revokeInFull("p", "v"), draw(2, -40, 1), draw(3, -20, 1));
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "w"));
    }

    /** Look at an amount: it is taken from the lot alone, not from what was issued anew for it. */
    @Test
    public final void v51_an_amount_is_not_taken_from_what_was_issued_anew() {
        reissueSixty();
        assertTooFew(10, 0, () -> ledger().revoke(Revoke.amount(key("p"), 10, key("v"))));
    }

    /** Look at a revoke under the key of the refund that issued anew: it counts against the original's cap. */
    @Test
    public final void v52_what_is_taken_from_a_reissue_counts_at_the_original() {
        reissueSixty();
        assertDraws(ledger().revoke(Revoke.amount(key("f"), 20, key("v"))), draw(2, -20, 2));
        assertEquals(20, lot(1).revoked());
        assertDraws(revokeInFull("p", "w"), draw(2, -40, 1));
        assertEquals(60, lot(1).revoked());
        assertNotLeft("f", 0, 0, () -> revokeInFull("f", "x"));
    }

    /** Look at the cap of a reissue: where the original was taken back in full there is nothing left of either. */
    @Test
    public final void v53_the_originals_cap_holds_for_its_reissue() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        buy("q", 100);
        revokeInFull("p", "v");
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
        assertRemaining(0, 40, 60);
        assertNotLeft("f", 0, 0, () -> revokeInFull("f", "w"));
        assertNotLeft("f", 0, 0, () -> revokeUnspent("f", "x"));
    }

    /** Look at a key that made several lots: they are taken back one after the other, in burn order. */
    @Test
    public final void v54_several_lots_of_one_key_are_revoked_in_burn_order() {
        ledger().grant(purchase("p", 50).expiresAt(after(HOUR)));
        ledger().grant(purchase("q", 50).priority(0).expiresAt(after(HOUR)));
        spend("s", 100);
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
        assertDraws(ledger().revoke(Revoke.amount(key("f"), 70, key("v"))), draw(4, -50, 4), draw(3, -20, 3));
        spend("t", 10);
        assertTooFew(21, 20, () -> ledger().revoke(Revoke.amount(key("f"), 21, key("w"))));
        assertDraws(revokeUnspent("f", "x"), draw(3, -20, 3));
    }

    /** Look at the refund of a revoke that took from a reissue: it returns there, and the original's cap opens. */
    @Test
    public final void v55_a_revoke_of_a_reissue_is_refunded_to_it() {
        reissueSixty();
        revokeInFull("p", "dispute");
        assertDraws(refund("dispute", "won"), draw(2, 60, 1));
        assertEquals(0, lot(1).revoked());
        assertDraws(revokeInFull("f", "v"), draw(2, -60, 2));
        assertEquals(60, lot(1).revoked());
    }

    /** Look at the cap of one of several reissues: no more than it was made with, under its own key. */
    @Test
    public final void v56_a_reissue_is_revoked_as_far_as_it_was_issued() {
        reissueTwiceThirty();
        buy("q", 100);
        assertDraws(revokeInFull("f", "v"), draw(2, -30, 2));
        assertNotLeft("f", 0, 0, () -> revokeInFull("f", "w"));
        assertDraws(revokeInFull("p", "x"), draw(3, -30, 1));
        assertRemaining(0, 0, 0, 100);
    }

    /** Look at what was taken from a reissue under the original's key: it counts at the reissue as well. */
    @Test
    public final void v57_what_the_original_took_counts_at_its_reissue() {
        reissueTwiceThirty();
        ledger().revoke(Revoke.toTotal(key("p"), 20, key("v")));
        assertEquals(20, lot(2).revoked());
        assertDraws(revokeInFull("f", "w"), draw(2, -10, 2));
        assertEquals(30, lot(1).revoked());
    }

    /** Look at the state of the lot: nobody paid for it, so nothing may be taken for it from other lots. */
    @Test
    public final void v58_a_cancelled_grant_has_nothing_to_take_back() {
        ledger().grant(purchase("p", 100).pending());
        ledger().cancel(Cancel.of(key("p"), key("x")));
        ledger().grant(purchase("other", 50));
        refused(account(), LotStateException.class, () -> revokeUnspent("p", "v"));
        refused(account(), LotStateException.class, () -> revokeInFull("p", "w"));
        assertEquals(50, available(account()));
    }

    /** Of a grant of 100 the key "f" issues 60 anew, as lot 2; 40 have lapsed. */
    private void reissueSixty() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).reissueForGood());
    }

    /** Of a grant of 100 the keys "f" and "g" issue 30 each anew, as lots 2 and 3; 40 have lapsed. */
    private void reissueTwiceThirty() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 60);
        clock.set(after(HOUR));
        ledger().refund(Refund.of(key("s"), key("f")).amount(30).reissueForGood());
        ledger().refund(Refund.of(key("s"), key("g")).amount(30).reissueForGood());
    }
}
