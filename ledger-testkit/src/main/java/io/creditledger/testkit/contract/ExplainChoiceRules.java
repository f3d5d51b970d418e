package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.BurnCriterion;
import io.creditledger.QuoteLine;
import io.creditledger.command.Adjust;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.explain.Choice;
import io.creditledger.explain.ChosenLot;
import io.creditledger.explain.LotFacts;
import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules ex, continued: which lots an act drew on, and which rule of the burn order chose them. */
abstract class ExplainChoiceRules extends ExplainFlowRules {
    /** Look at the reasons: afterwards they are those that a quote gave before. */
    @Test
    public final void ex14_a_spend_is_explained_as_it_was_quoted() {
        buy("p", 100);
        ledger().grant(purchase("q", 100).scope("images"));
        ledger().grant(purchase("r", 100).priority(0));
        ledger().grant(purchase("v", 100).scope("video").priority(0));
        buy("w", 100);
        Spend spend = spending("s", 250).feature("images");
        List<QuoteLine> quoted = ledger().quote(spend).lines();
        ledger().spend(spend);
        assertEquals(
                quoted,
                choice("s").lots().stream()
                        .map(chosen ->
                                new QuoteLine(chosen.lot().number(), chosen.amount(), Optional.of(chosen.decidedBy())))
                        .toList());
        assertEquals(List.of(2L, 1L, 5L), nexts("s"));
    }

    /** Look at the reason: the lot came before the next one by its priority. */
    @Test
    public final void ex15_priority_is_explained() {
        ledger().grant(purchase("p", 10).priority(101));
        buy("q", 10);
        assertChosen(
                2, BurnCriterion.PRIORITY, "its priority is 100 and that of lot 1 is 101; the lower one goes first");
    }

    /** Look at the reason: the lot came before the next one by its scope. */
    @Test
    public final void ex16_scope_is_explained() {
        buy("p", 10);
        ledger().grant(purchase("q", 10).scope("images"));
        assertChosen(2, BurnCriterion.SCOPE, "it is good for images only, and lot 1 for everything");
    }

    /** Look at the reason: the lot came before the next one by its expiry. */
    @Test
    public final void ex17_expiry_is_explained() {
        buy("p", 10);
        ledger().grant(purchase("q", 10).expiresAfter(ONE_DAY));
        assertChosen(2, BurnCriterion.EXPIRY, "it expires on 2026-03-02 09:00 UTC, and lot 1 never");
    }

    /** Look at the reason: the lot came before the next one by its source. */
    @Test
    public final void ex18_source_is_explained() {
        buy("p", 10);
        ledger().grant(Grant.promotion(account(), 10, key("q")));
        assertChosen(2, BurnCriterion.SOURCE, "credits of a promotion go before those of a purchase, as in lot 1");
    }

    /** Look at the reason: the lot came before the next one because it had been usable for longer. */
    @Test
    public final void ex19_usable_from_is_explained() {
        ledger().grant(purchase("p", 10).startsAt(after(ONE_HOUR)));
        buy("q", 10);
        clock.set(after(ONE_HOUR));
        assertChosen(
                2,
                BurnCriterion.USABLE_FROM,
                "it could be used from 2026-03-01 09:00 UTC on, and lot 1 only from 2026-03-01 10:00 UTC on");
    }

    /** Look at the reason where two lots were alike: their numbers. */
    @Test
    public final void ex20_lot_number_is_explained() {
        buy("p", 10);
        buy("q", 10);
        assertChosen(1, BurnCriterion.LOT_NUMBER, "it is older than lot 2, and alike in everything else");
    }

    /** Look at the reason where nothing competed: lots that were empty, waiting or for something else do not count. */
    @Test
    public final void ex21_the_only_lot_that_served_is_explained() {
        buy("p", 10);
        spend("t", 10);
        ledger().grant(purchase("w", 10).startsAt(after(ONE_DAY)));
        ledger().grant(purchase("x", 10).pending());
        ledger().grant(purchase("r", 10).scope("video"));
        buy("q", 10);
        assertChosen(5, BurnCriterion.ONLY_LOT, "no other lot was left that could be used for this");
        assertTrue(choice("s").lots().get(0).next().isEmpty());
    }

    /** Look at extensions: the reason speaks of the expiry that the lot had when it was chosen. */
    @Test
    public final void ex22_the_reason_is_that_of_its_time() {
        ledger().grant(purchase("p", 10).expiresAt(after(ONE_DAY)));
        buy("q", 10);
        spend("s", 1);
        ledger().extend(Extend.forGood(key("p"), key("x")));
        spend("t", 1);
        assertEquals(BurnCriterion.EXPIRY, choice("s").lots().get(0).decidedBy());
        assertEquals(BurnCriterion.LOT_NUMBER, choice("t").lots().get(0).decidedBy());
    }

    /** Look at holds, their captures and corrections downwards: they choose lots, too, corrections whatever the scope. */
    @Test
    public final void ex23_holds_and_corrections_are_explained() {
        buy("p", 10);
        ledger().grant(purchase("q", 10).scope("images"));
        ledger().hold(Hold.of(account(), 1, key("h")));
        ledger().hold(Hold.of(account(), 1, key("i")).feature("images"));
        capture("i", 1, "c");
        ledger().adjust(Adjust.by(account(), -1, "too many", key("d")));
        assertEquals(BurnCriterion.ONLY_LOT, choice("h").lots().get(0).decidedBy());
        assertEquals(BurnCriterion.SCOPE, choice("i").lots().get(0).decidedBy());
        assertEquals(choice("i"), choice("c"));
        assertEquals(2, choice("d").lots().get(0).lot().number());
        assertEquals(BurnCriterion.SCOPE, choice("d").lots().get(0).decidedBy());
    }

    /** Look at an overdraft: the part that no lot covered is told as debt. */
    @Test
    public final void ex24_debt_is_told_where_no_lot_was_left() {
        buy("p", 10);
        overspend("s", 30);
        assertEquals(20, choice("s").debt());
        assertEquals(10, choice("s").lots().get(0).amount());
        assertText(choice("s").text(), "- 20 became debt");
    }

    /** Look at keys of other acts, other accounts and later times: there is nothing to explain. */
    @Test
    public final void ex25_only_what_drew_on_lots_of_the_account_is_explained() {
        buy("p", 10);
        spend("s", 1);
        refund("s", "r");
        ledger().adjust(Adjust.by(account(), 1, "one more", key("u")));
        Account other = account("other");
        ledger().grant(Grant.purchase(other, 10, key("o")));
        ledger().spend(Spend.of(other, 1, key("t")));
        var explanation = ledger().explain(account());
        clock.set(after(ONE_HOUR));
        spend("later", 1);
        for (String key : List.of("p", "r", "u", "t", "nobody", "later")) {
            assertTrue(explanation.choice(key(key)).isEmpty(), key);
        }
        assertTrue(explanation.choice(key("s")).isPresent());
    }

    /** What is told of the choice of an act. */
    final Choice choice(String key) {
        return ledger().explain(account()).choice(key(key)).orElseThrow();
    }

    /** The text says this. */
    static void assertText(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "\"" + part + "\" is missing in:\n" + text);
        }
    }

    private List<Long> nexts(String key) {
        return choice(key).lots().stream()
                .map(ChosenLot::next)
                .flatMap(Optional::stream)
                .map(LotFacts::number)
                .toList();
    }

    /** A spend of 1 on "images" is taken from this lot for this reason, and later grants change nothing about it. */
    private void assertChosen(long lot, BurnCriterion why, String because) {
        spendOnImages("s", 1);
        ledger().grant(purchase("later", 10).priority(0));
        ChosenLot chosen = choice("s").lots().get(0);
        assertEquals(lot, chosen.lot().number());
        assertEquals(why, chosen.decidedBy());
        assertEquals(
                1,
                Stream.of(choice("s").text().split("\n"))
                        .filter(line -> line.startsWith("- "))
                        .count());
        assertText(choice("s").text(), ", because " + because);
    }
}
