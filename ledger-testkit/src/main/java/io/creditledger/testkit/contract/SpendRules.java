package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.Outcome;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules s: spending: how much may be taken, and from which credits at all. */
abstract class SpendRules extends ActFixture {
    /** Look at how the engine builds the entry of a spend: size, sums before and after, draws. */
    @Test
    public final void s1_a_spend_takes_its_amount() {
        buy("p", 100);
        var receipt = spend("s", 30);
        assertEquals(Outcome.APPLIED, receipt.outcome());
        assertEquals(EntryType.SPEND, receipt.entry().type());
        assertEquals(30, receipt.entry().amount());
        assertEquals(Optional.empty(), receipt.entry().refersTo());
        assertEquals(new Totals(100, 0, 0, 0), receipt.entry().before());
        assertEquals(new Totals(70, 0, 0, 0), receipt.entry().after());
        assertDraws(receipt, draw(1, -30));
        assertTotals(70, 0, 0, 0);
    }

    /** Look at the comparison of amount and credits: equal is enough. */
    @Test
    public final void s2_a_spend_may_take_all_there_is() {
        buy("p", 100);
        assertDraws(spend("s", 100), draw(1, -100));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at the comparison of amount and credits, and at what the shortfall reports. */
    @Test
    public final void s3_a_spend_of_one_credit_too_many_is_refused() {
        buy("p", 100);
        var shortfall = assertTooFew(101, 100, () -> spend("s", 101));
        assertEquals(key("s"), shortfall.key());
        assertEquals(1, shortfall.missing());
    }

    /** Look at whether a refusal keeps its key: it must not. */
    @Test
    public final void s4_a_refused_spend_may_be_sent_again_under_its_key() {
        buy("p", 100);
        assertTooFew(150, 100, () -> spend("s", 150));
        buy("q", 50);
        assertEquals(Outcome.APPLIED, spend("s", 150).outcome());
        assertTotals(0, 0, 0, 0);
    }

    /** Look at the loop over lots: each gives all it has before the next is touched. */
    @Test
    public final void s5_a_spend_draws_on_as_many_lots_as_it_needs() {
        buy("p", 100);
        buy("q", 100);
        buy("r", 100);
        assertDraws(spend("s", 250), draw(1, -100), draw(2, -100), draw(3, -50));
        assertRemaining(0, 0, 50);
    }

    /** Look at which lots count for a spend that names no feature: only those without scope. */
    @Test
    public final void s6_scoped_credits_do_not_pay_for_a_spend_without_feature() {
        ledger().grant(purchase("p", 100).scope("images"));
        buy("q", 50);
        assertTooFew(51, 50, () -> spend("s", 51));
        assertDraws(spend("t", 50), draw(2, -50));
    }

    /** Look at which lots count for a spend that names a feature: those for it and those without scope. */
    @Test
    public final void s7_scoped_and_unscoped_credits_pay_for_the_feature() {
        ledger().grant(purchase("p", 100).scope("images"));
        buy("q", 50);
        assertTooFew(151, 150, () -> spendOnImages("s", 151));
        assertDraws(spendOnImages("t", 120), draw(1, -100), draw(2, -20));
    }

    /** Look at whether the feature itself is compared, not only that there is one: byte by byte. */
    @Test
    public final void s8_scoped_credits_do_not_pay_for_another_feature() {
        ledger().grant(purchase("p", 100).scope("images"));
        buy("q", 50);
        assertTooFew(51, 50, () -> ledger().spend(spending("s", 51).feature("video")));
        assertTooFew(51, 50, () -> ledger().spend(spending("t", 51).feature("Images")));
    }

    /** Look at scopes of several features: each of them is served. */
    @Test
    public final void s9_a_scope_of_several_features_serves_each_of_them() {
        ledger().grant(purchase("p", 100).scope("video", "images"));
        assertDraws(spendOnImages("s", 60), draw(1, -60));
        assertDraws(ledger().spend(spending("t", 40).feature("video")), draw(1, -40));
    }

    /** Look at sufficiency: debt lessens what the lots can give together, however few of them the amount needs. */
    @Test
    public final void s10_debt_lessens_what_can_be_spent() {
        ledger().grant(purchase("p", 60).scope("images"));
        ledger().grant(purchase("q", 60).scope("images"));
        overspend("o", 30);
        assertTooFew(91, 90, () -> spendOnImages("s", 91));
        assertDraws(spendOnImages("t", 60), draw(1, -60));
        assertDraws(spendOnImages("u", 30), draw(2, -30));
        assertTotals(0, 0, 0, 30);
    }

    /** Look at sufficiency under debt without any eligible lot: what is spendable is below zero. */
    @Test
    public final void s11_under_debt_nothing_can_be_spent() {
        overspend("o", 30);
        assertTooFew(1, -30, () -> spend("s", 1));
    }

    /** Look at the overdraft: what the lots lack becomes debt, drawn last. */
    @Test
    public final void s12_an_overdraft_leaves_a_debt() {
        buy("p", 10);
        var receipt = ledger().spend(spending("s", 30).overdraft(20));
        assertEquals(30, receipt.entry().amount());
        assertDraws(receipt, draw(1, -10), debt(-20));
        assertChange(receipt, -30, 0, 0, 20);
        assertTotals(-20, 0, 0, 20);
    }

    /** Look at the floor of the overdraft: not one credit below it; the shortfall counts the overdraft in. */
    @Test
    public final void s13_an_overdraft_is_a_limit() {
        buy("p", 10);
        assertTooFew(31, 30, () -> ledger().spend(spending("s", 31).overdraft(20)));
    }

    /** Look at the floor of the overdraft: it is one of the account, not an allowance for each spend. */
    @Test
    public final void s14_an_overdraft_counts_earlier_debt() {
        overspend("o", 20);
        assertTooFew(1, 0, () -> ledger().spend(spending("s", 1).overdraft(20)));
        assertTooFew(11, 10, () -> ledger().spend(spending("t", 11).overdraft(30)));
        assertDraws(ledger().spend(spending("u", 10).overdraft(30)), debt(-10));
        assertTotals(-30, 0, 0, 30);
    }

    /** Look at the floor of the overdraft: lots that cannot serve the spend do not carry it. */
    @Test
    public final void s15_an_overdraft_leaves_credits_for_other_features_alone() {
        ledger().grant(purchase("p", 100).scope("images"));
        assertTooFew(31, 30, () -> ledger().spend(spending("s", 31).overdraft(30)));
        assertDraws(ledger().spend(spending("t", 30).overdraft(30)), debt(-30));
        assertRemaining(100);
        assertTotals(70, 0, 0, 30);
    }

    /** Look at the overdraft where there are enough credits: it is not used. */
    @Test
    public final void s16_an_overdraft_that_is_not_needed_makes_no_debt() {
        buy("p", 100);
        assertDraws(ledger().spend(spending("s", 100).overdraft(50)), draw(1, -100));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at the first entry of an account: it may be a spend. */
    @Test
    public final void s17_an_account_without_entries_may_be_overdrawn() {
        var receipt = ledger().spend(spending("s", 5).overdraft(5));
        assertEquals(1, receipt.entry().sequence());
        assertEquals(Totals.ZERO, receipt.entry().before());
        assertTotals(-5, 0, 0, 5);
    }

    /** Look at an account that never had an entry: it has nothing to spend, and a refusal does not begin it. */
    @Test
    public final void s18_an_account_without_entries_has_nothing_to_spend() {
        assertTooFew(1, 0, () -> spend("s", 1));
    }

    /** Look at pending and scheduled lots: they count for nothing yet. */
    @Test
    public final void s19_what_is_pending_or_held_cannot_be_spent() {
        ledger().grant(purchase("p", 100).pending());
        ledger().grant(purchase("q", 100).startsAt(after(HOUR)));
        buy("r", 50);
        hold("h", 20);
        assertTooFew(31, 30, () -> spend("s", 31));
        assertDraws(spend("t", 30), draw(3, -30));
    }

    /** Look at expiry in the judgement of a spend: what fell due is gone, though nobody has written it down. */
    @Test
    public final void s20_what_has_expired_cannot_be_spent() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        clock.set(after(HOUR));
        assertTooFew(1, 0, () -> spend("s", 1));
    }

    /** Look at how accounts are told apart: the currency is part of them. */
    @Test
    public final void s21_currencies_do_not_pay_for_each_other() {
        buy("p", 100);
        Account seconds = watched(account().in("gpu-seconds"));
        ledger().grant(Grant.purchase(seconds, 40, key("q")));
        ledger().spend(Spend.of(seconds, 40, key("s")));
        assertEquals(0, available(seconds));
        assertTotals(100, 0, 0, 0);
    }

    /** Look at the order of withers: the contradiction is found whichever was said first. */
    @Test
    public final void s22_up_to_and_an_overdraft_contradict_each_other() {
        Spend spend = spending("s", 10);
        var first = assertThrows(InvalidInputException.class, () -> spend.upTo().overdraft(5));
        var second = assertThrows(
                InvalidInputException.class, () -> spend.overdraft(5).upTo());
        assertEquals("overdraft", first.field());
        assertEquals("overdraft", second.field());
        assertFalse(ledger().entry(key("s")).isPresent());
    }
}
