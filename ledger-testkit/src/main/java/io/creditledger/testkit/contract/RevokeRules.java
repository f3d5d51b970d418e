package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Revoke;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.LotStateException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules v: taking grants back: what is left, an amount, or all of it. */
abstract class RevokeRules extends RefundSparedRules {
    /** Look at the entry of a revoke: what was taken, from which lot, on behalf of which. */
    @Test
    public final void v1_unspent_takes_what_is_left() {
        buy("p", 100);
        spend("s", 30);
        Receipt receipt = revokeUnspent("p", "v");
        assertEquals(EntryType.REVOKE, receipt.entry().type());
        assertEquals(70, receipt.entry().amount());
        assertEquals(Optional.of(key("p")), receipt.entry().refersTo());
        assertDraws(receipt, draw(1, -70, 1));
        assertChange(receipt, -70, 0, 0, 0);
        assertEquals(70, lot(1).revoked());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at other lots: {@code unspent} never reaches for them. */
    @Test
    public final void v2_unspent_leaves_other_lots_alone() {
        buy("p", 100);
        spend("s", 30);
        buy("q", 50);
        revokeUnspent("p", "v");
        assertRemaining(0, 50);
    }

    /** Look at holds: what is held is not left, and goes on being held. */
    @Test
    public final void v3_what_is_held_is_not_left() {
        buy("p", 100);
        hold("h", 60);
        assertDraws(revokeUnspent("p", "v"), draw(1, -40, 1));
        assertTotals(0, 60, 0, 0);
    }

    /** Look at a lot with nothing in it: refused, so that a person hears it. */
    @Test
    public final void v4_unspent_of_nothing_is_refused() {
        buy("p", 100);
        spend("s", 100);
        assertNotLeft("p", 0, 0, () -> revokeUnspent("p", "v"));
    }

    /** Look at where a revoke in full finds the credits: its lot, other lots in burn order of any scope, then debt. */
    @Test
    public final void v5_in_full_takes_from_the_lot_then_other_lots_then_debt() {
        buy("p", 100);
        spend("s", 80);
        buy("q", 40);
        ledger().grant(purchase("r", 30).scope("images"));
        Receipt receipt = revokeInFull("p", "v");
        assertEquals(100, receipt.entry().amount());
        assertDraws(receipt, draw(1, -20, 1), draw(3, -30, 1), draw(2, -40, 1), draw(0, -10, 1));
        assertChange(receipt, -100, 0, 0, 10);
        assertTotals(-10, 0, 0, 10);
    }

    /** Look at the counters of the lots: "revoked" belongs to the grant, wherever the credits were found. */
    @Test
    public final void v6_revoked_counts_at_the_grant() {
        buy("p", 100);
        spend("s", 80);
        buy("q", 80);
        revokeInFull("p", "v");
        assertEquals(100, lot(1).revoked());
        assertEquals(LotStatus.REVOKED, lot(1).status());
        assertEquals(0, lot(2).revoked());
        assertEquals(LotStatus.DEPLETED, lot(2).status());
    }

    /** Look at a revoke in full of an untouched grant: its own lot suffices. */
    @Test
    public final void v7_in_full_takes_from_the_lot_itself_first() {
        buy("q", 50);
        buy("p", 100);
        assertDraws(revokeInFull("p", "v"), draw(2, -100, 2));
        assertRemaining(50, 0);
    }

    /** Look at which other lots a revoke in full reaches: never held, pending or scheduled credits; rather a debt. */
    @Test
    public final void v8_in_full_touches_only_usable_credits() {
        buy("p", 100);
        hold("h", 60);
        ledger().grant(purchase("q", 500).pending());
        ledger().grant(purchase("r", 500).startsAt(after(HOUR)));
        Receipt receipt = revokeInFull("p", "v");
        assertDraws(receipt, draw(1, -40, 1), draw(0, -60, 1));
        assertTotals(-60, 60, 1000, 60);
        assertDraws(release("h", "x"), draw(1, 60), draw(1, -60), debt(60));
    }

    /** Look at the cap of a revoke in full: what was taken back before is not taken again. */
    @Test
    public final void v9_in_full_takes_only_what_was_not_taken_before() {
        buy("p", 100);
        spend("s", 30);
        revokeUnspent("p", "v");
        assertDraws(revokeInFull("p", "w"), draw(0, -30, 1));
        assertEquals(100, lot(1).revoked());
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "x"));
    }

    /** Look at lapsed credits: they are back with the house and are never taken again. */
    @Test
    public final void v10_what_lapsed_is_never_taken_again() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        spend("s", 30);
        buy("q", 100);
        clock.set(after(HOUR));
        assertNotLeft("p", 0, 0, () -> revokeUnspent("p", "v"));
        assertDraws(revokeInFull("p", "w"), draw(2, -30, 1));
        assertEquals(LotStatus.EXPIRED, lot(1).status());
    }

    /** Look at a grant that lapsed wholly: there is nothing to revoke. */
    @Test
    public final void v11_a_grant_that_lapsed_cannot_be_revoked() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        buy("q", 100);
        clock.set(after(HOUR));
        assertNotLeft("p", 0, 0, () -> revokeInFull("p", "v"));
    }

    /** Look at an amount: from the lot alone, as often as it has it. */
    @Test
    public final void v12_an_amount_is_taken_from_the_lot() {
        buy("p", 100);
        Receipt receipt = ledger().revoke(Revoke.amount(key("p"), 40, key("v")));
        assertEquals(40, receipt.entry().amount());
        assertDraws(receipt, draw(1, -40, 1));
        assertDraws(ledger().revoke(Revoke.amount(key("p"), 60, key("w"))), draw(1, -60, 1));
        assertEquals(LotStatus.REVOKED, lot(1).status());
    }

    /** Look at an amount that the lot does not have: refused, whatever other lots have; the shortfall is the grant's. */
    @Test
    public final void v13_an_amount_that_the_lot_lacks_is_refused() {
        buy("p", 100);
        spend("s", 30);
        buy("q", 500);
        Revoke revoke = Revoke.amount(key("p"), 71, key("v"));
        var shortfall = assertTooFew(71, 70, () -> ledger().revoke(revoke));
        assertEquals(key("p"), shortfall.key());
    }

    /** Look at a grant that is not paid: there is nothing to take back, and the error points to cancelling. */
    @Test
    public final void v14_a_pending_grant_is_cancelled_not_revoked() {
        ledger().grant(purchase("p", 100).pending());
        assertPending(Revoke.unspent(key("p"), key("v")));
        assertPending(Revoke.inFull(key("p"), key("v")));
        assertPending(Revoke.amount(key("p"), 10, key("v")));
        assertPending(Revoke.toTotal(key("p"), 10, key("v")));
        ledger().activate(Activate.of(key("p"), key("p-paid")));
        assertDraws(revokeInFull("p", "v"), draw(1, -100, 1));
    }

    /** Look at a grant that is paid and has not started: pending falls, available stays. */
    @Test
    public final void v15_a_scheduled_grant_is_revoked_out_of_pending() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        Receipt receipt = revokeUnspent("p", "v");
        assertDraws(receipt, draw(1, -100, 1));
        assertChange(receipt, 0, 0, -100, 0);
        assertEquals(LotStatus.REVOKED, lot(1).status());
        clock.set(after(DAY));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a part of a scheduled grant: the rest starts in time. */
    @Test
    public final void v16_a_scheduled_grant_is_revoked_in_part() {
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        assertChange(ledger().revoke(Revoke.amount(key("p"), 30, key("v"))), 0, 0, -30, 0);
        assertChange(ledger().revoke(Revoke.toTotal(key("p"), 40, key("w"))), 0, 0, -10, 0);
        clock.set(after(HOUR));
        assertEquals(60, ledger().sweep(account()).get(0).amount());
        assertChange(newest(), 60, 0, -60, 0);
        assertTotals(60, 0, 0, 0);
    }

    /** Look at which keys name credits: a positive correction made a lot, so it can be taken back. */
    @Test
    public final void v17_a_positive_adjust_can_be_revoked() {
        ledger().adjust(Adjust.by(account(), 50, "goodwill", key("a")));
        assertDraws(revokeUnspent("a", "v"), draw(1, -50, 1));
    }

    /** Look at which keys name credits: what made no lot cannot be taken back, and an unknown key leads nowhere. */
    @Test
    public final void v18_what_made_no_lot_cannot_be_revoked() {
        buy("p", 100);
        spend("s", 30);
        ledger().adjust(Adjust.by(account(), -10, "correction", key("a")));
        var spend = refused(account(), WrongActException.class, () -> revokeInFull("s", "v"));
        assertEquals(EntryType.SPEND, spend.actual());
        var adjust = refused(account(), WrongActException.class, () -> revokeUnspent("a", "v"));
        assertEquals(EntryType.ADJUST, adjust.actual());
        refused(account(), UnknownKeyException.class, () -> revokeInFull("nothing", "v"));
    }

    /** Look at the account that a revoke carries: a grant of another account is an unknown key. */
    @Test
    public final void v19_a_grant_is_revoked_in_its_own_account_only() {
        buy("p", 100);
        Revoke revoke = Revoke.inFull(key("p"), key("v"));
        refused(account(), UnknownKeyException.class, () -> ledger().revoke(revoke.on(account("other"))));
        assertDraws(ledger().revoke(revoke.on(account())), draw(1, -100, 1));
    }

    final Receipt revokeUnspent(String grant, String key) {
        return ledger().revoke(Revoke.unspent(key(grant), key(key)));
    }

    final Receipt revokeInFull(String grant, String key) {
        return ledger().revoke(Revoke.inFull(key(grant), key(key)));
    }

    private void assertPending(Revoke revoke) {
        var refusal = refused(account(), LotStateException.class, () -> ledger().revoke(revoke));
        assertEquals(key("p"), refusal.key());
        assertTrue(refusal.problem().toLowerCase(Locale.ROOT).contains("cancel"), refusal.problem());
    }
}
