package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.BurnCriterion;
import io.creditledger.Outcome;
import io.creditledger.Quote;
import io.creditledger.QuoteLine;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.KeyConflictException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules q: quotes: what a spend would take from which lot, and why. */
abstract class QuoteRules extends AdjustRules {
    /** Look at the path of a quote: it is that of the spend, so the lots and amounts are those that follow. */
    @Test
    public final void q1_a_quote_tells_what_the_spend_then_takes() {
        buy("p", 100);
        ledger().grant(purchase("q", 100).scope("images"));
        ledger().grant(purchase("r", 100).priority(0));
        Spend spend = spending("s", 250).feature("images");
        assertQuoted(
                spend,
                line(3, 100, BurnCriterion.PRIORITY),
                line(2, 100, BurnCriterion.SCOPE),
                line(1, 50, BurnCriterion.ONLY_LOT));
    }

    /** Look at what a quote leaves behind: nothing, and its key is free. */
    @Test
    public final void q2_a_quote_writes_nothing() {
        buy("p", 100);
        assertTrue(ledger().quote(spending("s", 60)).isAccepted());
        assertEquals(1, entries().size());
        assertEquals(Optional.empty(), ledger().entry(key("s")));
        assertTotals(100, 0, 0, 0);
        assertDraws(spend("s", 70), draw(1, -70));
    }

    /** Look at the reason: the lot comes before the next one by its priority. */
    @Test
    public final void q3_priority_is_told() {
        ledger().grant(purchase("p", 10).priority(101));
        buy("q", 10);
        assertDecided(2, BurnCriterion.PRIORITY);
    }

    /** Look at the reason: the lot comes before the next one by its scope. */
    @Test
    public final void q4_scope_is_told() {
        buy("p", 10);
        ledger().grant(purchase("q", 10).scope("images"));
        assertDecided(2, BurnCriterion.SCOPE);
    }

    /** Look at the reason: the lot comes before the next one by its expiry. */
    @Test
    public final void q5_expiry_is_told() {
        buy("p", 10);
        ledger().grant(purchase("q", 10).expiresAt(after(DAY)));
        assertDecided(2, BurnCriterion.EXPIRY);
    }

    /** Look at the reason: the lot comes before the next one by its source. */
    @Test
    public final void q6_source_is_told() {
        buy("p", 10);
        ledger().grant(Grant.promotion(account(), 10, key("q")));
        assertDecided(2, BurnCriterion.SOURCE);
    }

    /** Look at the reason: the lot comes before the next one because it has been usable for longer. */
    @Test
    public final void q7_usable_from_is_told() {
        ledger().grant(purchase("p", 10).startsAt(after(HOUR)));
        buy("q", 10);
        clock.set(after(HOUR));
        assertDecided(2, BurnCriterion.USABLE_FROM);
    }

    /** Look at the reason where two lots are alike: their numbers. */
    @Test
    public final void q8_lot_number_is_told() {
        buy("p", 10);
        buy("q", 10);
        assertDecided(1, BurnCriterion.LOT_NUMBER);
    }

    /** Look at the reason where nothing competes: lots for other features and empty ones do not count. */
    @Test
    public final void q9_the_only_lot_that_serves_is_told() {
        buy("p", 10);
        spend("s", 10);
        buy("q", 10);
        ledger().grant(purchase("r", 10).scope("video"));
        assertDecided(2, BurnCriterion.ONLY_LOT);
    }

    /** Look at the reason in the last line: it compares with the next lot, though that is not drawn on. */
    @Test
    public final void q10_the_next_lot_counts_though_it_is_not_needed() {
        ledger().grant(purchase("p", 10).expiresAt(after(DAY)));
        buy("q", 10);
        buy("r", 10);
        assertQuoted(spending("s", 15), line(1, 10, BurnCriterion.EXPIRY), line(2, 5, BurnCriterion.LOT_NUMBER));
    }

    /** Look at the reason after an extension: it speaks of the expiry of now. */
    @Test
    public final void q11_the_reason_follows_an_extension() {
        ledger().grant(purchase("p", 10).expiresAt(after(DAY)));
        buy("q", 10);
        assertDecided(1, BurnCriterion.EXPIRY);
        ledger().extend(Extend.forGood(key("p"), key("x")));
        assertDecided(1, BurnCriterion.LOT_NUMBER);
    }

    /** Look at an overdraft in a quote: the debt is a line of its own, without a reason. */
    @Test
    public final void q12_debt_is_quoted_last() {
        buy("p", 10);
        assertQuoted(
                spending("s", 30).overdraft(20),
                line(1, 10, BurnCriterion.ONLY_LOT),
                new QuoteLine(Draw.DEBT, 20, Optional.empty()));
    }

    /** Look at {@code upTo} in a quote: what it would take, zero too. */
    @Test
    public final void q13_up_to_is_quoted_as_far_as_it_would_take() {
        Quote nothing = ledger().quote(spending("s", 30).upTo());
        assertTrue(nothing.isAccepted());
        assertEquals(0, nothing.amount());
        assertEquals(List.of(), nothing.lines());
        buy("p", 10);
        assertQuoted(spending("s", 30).upTo(), line(1, 10, BurnCriterion.ONLY_LOT));
    }

    /** Look at a spend that would be refused for want of credits: the quote tells it as a value. */
    @Test
    public final void q14_a_shortfall_is_told() {
        ledger().grant(purchase("p", 100).scope("video"));
        buy("q", 10);
        Quote quote = ledger().quote(spending("s", 30).feature("images"));
        assertFalse(quote.isAccepted());
        assertEquals(Outcome.APPLIED, quote.outcome());
        assertEquals(0, quote.amount());
        assertEquals(List.of(), quote.lines());
        assertEquals(Optional.of(new Shortfall(account(), key("s"), 30, 10)), quote.shortfall());
    }

    /** Look at a used key: the quote tells what was taken then, and that nothing would be taken now. */
    @Test
    public final void q15_a_used_key_is_quoted_with_its_recorded_draws() {
        buy("p", 10);
        buy("q", 100);
        spend("s", 30);
        buy("r", 100);
        Quote quote = ledger().quote(spending("s", 30));
        assertEquals(Outcome.REPLAYED, quote.outcome());
        assertTrue(quote.isAccepted());
        assertEquals(30, quote.amount());
        assertEquals(
                List.of(new QuoteLine(1, 10, Optional.empty()), new QuoteLine(2, 20, Optional.empty())), quote.lines());
    }

    /** Look at a used key whose spend could not be repeated: the key comes before the credits. */
    @Test
    public final void q16_a_used_key_is_quoted_though_the_credits_are_gone() {
        buy("p", 10);
        ledger().spend(spending("s", 30).overdraft(20));
        Quote quote = ledger().quote(spending("s", 30).overdraft(20));
        assertEquals(Outcome.REPLAYED, quote.outcome());
        assertEquals(Optional.empty(), quote.shortfall());
        assertEquals(
                List.of(new QuoteLine(1, 10, Optional.empty()), new QuoteLine(Draw.DEBT, 20, Optional.empty())),
                quote.lines());
    }

    /** Look at a used key with other content, also of another kind: the quote throws what the spend would. */
    @Test
    public final void q17_a_used_key_with_other_content_is_a_conflict() {
        buy("p", 100);
        spend("s", 30);
        var amount = refused(account(), KeyConflictException.class, () -> ledger().quote(spending("s", 31)));
        var kind = refused(account(), KeyConflictException.class, () -> ledger().quote(spending("p", 100)));
        assertEquals("amount", amount.field());
        assertEquals("command", kind.field());
    }

    /** Look at what fell due: a quote judges it as the spend would, and leaves writing it down to the spend. */
    @Test
    public final void q18_a_quote_judges_what_fell_due() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        ledger().grant(purchase("q", 100).startsAt(after(HOUR)));
        clock.set(after(HOUR));
        assertQuoted(spending("s", 30), line(2, 30, BurnCriterion.ONLY_LOT));
    }

    /** Look at what a quote binds: nobody. */
    @Test
    public final void q19_a_quote_sets_nothing_aside() {
        buy("p", 100);
        assertTrue(ledger().quote(spending("s", 100)).isAccepted());
        spend("t", 60);
        assertTooFew(100, 40, () -> spend("s", 100));
        assertEquals(
                40, ledger().quote(spending("s", 100)).shortfall().orElseThrow().spendable());
    }

    private static QuoteLine line(long lot, long amount, BurnCriterion decidedBy) {
        return new QuoteLine(lot, amount, Optional.of(decidedBy));
    }

    /** A spend of 1 on "images" would be taken from this lot for this reason. */
    private void assertDecided(long lot, BurnCriterion why) {
        assertEquals(
                List.of(line(lot, 1, why)),
                ledger().quote(spending("quoted", 1).feature("images")).lines());
    }

    /** The quote has these lines, and the spend that follows draws the same amounts on the same lots. */
    private void assertQuoted(Spend spend, QuoteLine... lines) {
        Quote quote = ledger().quote(spend);
        assertEquals(Outcome.APPLIED, quote.outcome());
        assertEquals(Optional.empty(), quote.shortfall());
        assertEquals(List.of(lines), quote.lines());
        var receipt = ledger().spend(spend);
        assertEquals(receipt.entry().amount(), quote.amount());
        assertEquals(
                receipt.entry().draws(),
                quote.lines().stream()
                        .map(line -> new Draw(line.lot(), -line.amount()))
                        .toList());
    }
}
