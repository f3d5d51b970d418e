package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules d: debt: where it arises, and what pays it. What comes in goes to its lot in full, and the lot pays. */
abstract class DebtRules extends HoldTimeRules {
    /** Look at how debt is shown: a number of its own, and available below zero. */
    @Test
    public final void d1_debt_is_visible() {
        buy("p", 10);
        overspend("o", 40);
        var balance = ledger().balance(account());
        assertEquals(30, balance.debt());
        assertEquals(-30, balance.available());
        assertEquals(-30, balance.availableUnscoped());
        assertEquals(-30, balance.availableFor("images"));
    }

    /** Look at every act that takes credits: without a word of debt in the command there is none. */
    @Test
    public final void d2_debt_arises_only_where_a_command_allows_it() {
        buy("p", 100);
        spend("s", 90);
        assertTooFew(11, 10, () -> spend("t", 11));
        assertTooFew(11, 10, () -> hold("h", 11));
        assertTooFew(11, 10, () -> ledger().adjust(Adjust.by(account(), -11, "correction", key("a"))));
        assertTooFew(11, 10, () -> ledger().revoke(Revoke.amount(key("p"), 11, key("v"))));
        ledger().revoke(Revoke.toTotalUnspent(key("p"), 50, key("w")));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at a grant under debt: the new lot pays first, in the same entry, and the draws show it. */
    @Test
    public final void d3_a_grant_pays_debt_first() {
        overspend("o", 30);
        var receipt = buy("p", 100);
        assertEquals(100, receipt.entry().amount());
        assertDraws(receipt, draw(1, 100), draw(1, -30), debt(30));
        assertChange(receipt, 100, 0, 0, -30);
        assertEquals(new Totals(70, 0, 0, 0), receipt.balance());
        assertEquals(100, lot(1).granted());
        assertEquals(70, lot(1).remaining());
    }

    /** Look at a grant that is smaller than the debt: all of it pays, and its lot is empty from the start. */
    @Test
    public final void d4_a_grant_may_be_swallowed_by_debt() {
        overspend("o", 30);
        var receipt = buy("p", 20);
        assertDraws(receipt, draw(1, 20), draw(1, -20), debt(20));
        assertChange(receipt, 20, 0, 0, -20);
        assertEquals(LotStatus.DEPLETED, lot(1).status());
        assertTotals(-10, 0, 0, 10);
    }

    /** Look at the remainder of a debt: each further grant pays on, until nothing is owed. */
    @Test
    public final void d5_several_grants_pay_a_debt_one_after_the_other() {
        overspend("o", 30);
        buy("p", 20);
        assertDraws(buy("q", 20), draw(2, 20), draw(2, -10), debt(10));
        assertDraws(buy("r", 20), draw(3, 20));
        assertRemaining(0, 10, 20);
    }

    /** Look at the scope of what comes in: it does not keep it from paying. */
    @Test
    public final void d6_a_scoped_grant_pays_debt_too() {
        overspend("o", 30);
        var receipt = ledger().grant(purchase("p", 100).scope("images"));
        assertDraws(receipt, draw(1, 100), draw(1, -30), debt(30));
        assertTotals(70, 0, 0, 0);
    }

    /** Look at lots that were there before the debt: it does not reach for them, at no later write either. */
    @Test
    public final void d7_a_scoped_lot_that_was_there_is_left_alone() {
        ledger().grant(purchase("p", 100).scope("images"));
        overspend("o", 30);
        assertDraws(buy("q", 10), draw(2, 10), draw(2, -10), debt(10));
        assertRemaining(100, 0);
        assertTotals(80, 0, 0, 20);
        assertDraws(spendOnImages("s", 80), draw(1, -80));
        assertTotals(0, 0, 0, 20);
    }

    /** Look at a pending grant: it pays when it is activated, not before. */
    @Test
    public final void d8_an_activation_pays_debt_first() {
        overspend("o", 30);
        var grant = ledger().grant(purchase("p", 100).pending());
        assertDraws(grant, draw(1, 100));
        assertChange(grant, 0, 0, 100, 0);
        var receipt = ledger().activate(Activate.of(key("p"), key("p-paid")));
        assertDraws(receipt, draw(1, -30), debt(30));
        assertChange(receipt, 100, 0, -100, -30);
        assertTotals(70, 0, 0, 0);
    }

    /** Look at an activation before the start and at a cancellation: nothing becomes available, nothing pays. */
    @Test
    public final void d9_what_does_not_become_available_pays_nothing() {
        overspend("o", 30);
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)).pending());
        ledger().grant(purchase("q", 100).pending());
        assertDraws(ledger().activate(Activate.of(key("p"), key("p-paid"))));
        assertDraws(ledger().cancel(Cancel.of(key("q"), key("q-failed"))), draw(2, -100));
        assertTotals(-30, 0, 100, 30);
    }

    /** Look at the start of a lot: what becomes usable by itself pays by itself. */
    @Test
    public final void d10_a_start_pays_debt_first() {
        overspend("o", 30);
        ledger().grant(purchase("p", 100).startsAt(after(HOUR)));
        clock.set(after(HOUR));
        assertTotals(70, 0, 0, 0);
        List<Entry> written = ledger().sweep(account());
        assertEquals(1, written.size());
        assertEquals(EntryType.START, written.get(0).type());
        assertEquals(Optional.of(key("p")), written.get(0).refersTo());
        assertDraws(written.get(0), draw(1, -30), debt(30));
        assertChange(written.get(0), 100, 0, -100, -30);
    }

    /** Look at a refund under the debt of another act. */
    @Test
    public final void d11_a_refund_pays_debt_first() {
        buy("p", 100);
        spend("s", 100);
        overspend("o", 30);
        var receipt = refund("s", 50, "f");
        assertDraws(receipt, draw(1, 50), draw(1, -30), debt(30));
        assertChange(receipt, 50, 0, 0, -30);
        assertRemaining(20);
    }

    /** Look at a release under debt. */
    @Test
    public final void d12_a_release_pays_debt_first() {
        buy("p", 60);
        hold("h", 60);
        overspend("o", 30);
        var receipt = release("h", "r");
        assertDraws(receipt, draw(1, 60), draw(1, -30), debt(30));
        assertChange(receipt, 60, -60, 0, -30);
        assertTotals(30, 0, 0, 0);
    }

    /** Look at returns to several lots: each pays as it returns, in the order of return. */
    @Test
    public final void d13_several_lots_pay_in_the_order_in_which_they_return() {
        buy("p", 50);
        buy("q", 50);
        hold("h", 100);
        overspend("o", 60);
        var receipt = release("h", "r");
        assertDraws(receipt, draw(2, 50), draw(2, -50), debt(50), draw(1, 50), draw(1, -10), debt(10));
        assertRemaining(40, 0);
    }

    /** Look at a capture's rest under debt: only what returns can pay, not what is charged. */
    @Test
    public final void d14_a_captures_rest_pays_debt_first() {
        buy("p", 60);
        hold("h", 60);
        overspend("o", 30);
        var receipt = capture("h", 20, "c");
        assertDraws(receipt, draw(1, 40), draw(1, -30), debt(30));
        assertChange(receipt, 40, -60, 0, -30);
        assertTotals(10, 0, 0, 0);
    }

    /** Look at a capture of everything under debt: nothing returns, nothing pays. */
    @Test
    public final void d15_a_whole_capture_pays_no_debt() {
        buy("p", 60);
        hold("h", 60);
        overspend("o", 30);
        assertDraws(ledger().capture(Capture.of(key("h"), key("c"))));
        assertTotals(-30, 0, 0, 30);
    }

    /** Look at the time-out of a hold under debt. */
    @Test
    public final void d16_a_timeout_pays_debt_first() {
        buy("p", 60);
        hold("h", 60);
        overspend("o", 30);
        clock.set(after(HOUR));
        assertTotals(30, 0, 0, 0);
        Entry entry = ledger().sweep(account()).get(0);
        assertEquals(EntryType.HOLD_EXPIRY, entry.type());
        assertDraws(entry, draw(1, 60), draw(1, -30), debt(30));
        assertChange(entry, 60, -60, 0, -30);
    }

    /** Look at a positive correction under debt. */
    @Test
    public final void d17_a_positive_adjust_pays_debt_first() {
        overspend("o", 30);
        var receipt = ledger().adjust(Adjust.by(account(), 50, "goodwill", key("a")));
        assertDraws(receipt, draw(1, 50), draw(1, -30), debt(30));
        assertChange(receipt, 50, 0, 0, -30);
        assertTotals(20, 0, 0, 0);
    }

    /** Look at credits that return to an expired lot under debt: they pay, and only what is left lapses. */
    @Test
    public final void d18_what_returns_to_an_expired_lot_pays_before_it_lapses() {
        ledger().grant(purchase("p", 60).expiresAt(after(HOUR.dividedBy(2))));
        hold("h", 60);
        overspend("o", 20);
        clock.set(after(HOUR.dividedBy(2)));
        var receipt = release("h", "r");
        assertDraws(receipt, draw(1, 60), draw(1, -20), debt(20));
        assertChange(receipt, 60, -60, 0, -20);
        assertEquals(1, receipt.caused().size());
        assertDraws(receipt.caused().get(0), draw(1, -40));
        assertEquals(Totals.ZERO, receipt.balance());
    }

    /** Look at debt and time: nothing forgets it, neither a sweep nor the expiry of every lot. */
    @Test
    public final void d19_debt_is_never_forgotten() {
        ledger().grant(purchase("p", 100).scope("images").expiresAt(after(DAY)));
        overspend("o", 30);
        clock.set(after(DAY.multipliedBy(3650)));
        assertTotals(-30, 0, 0, 30);
        assertEquals(1, ledger().sweep(account()).size());
        assertTotals(-30, 0, 0, 30);
    }

    /** Look at how accounts are told apart: nobody pays for another currency of the same owner. */
    @Test
    public final void d20_debt_is_paid_in_its_own_currency() {
        overspend("o", 30);
        var seconds = watched(account().in("gpu-seconds"));
        ledger().grant(Grant.purchase(seconds, 100, key("p")));
        assertEquals(100, available(seconds));
        assertTotals(-30, 0, 0, 30);
    }
}
