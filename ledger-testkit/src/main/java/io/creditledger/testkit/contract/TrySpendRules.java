package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Outcome;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.KeyConflictException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules s, continued: spends that take what there is, and spends whose refusal is a value. */
abstract class TrySpendRules extends SpendRules {
    /** Look at the cut of {@code upTo}: the entry tells what was really taken. */
    @Test
    public final void s23_up_to_takes_what_there_is() {
        buy("p", 10);
        var receipt = ledger().spend(spending("s", 30).upTo());
        assertEquals(10, receipt.entry().amount());
        assertDraws(receipt, draw(1, -10));
        assertChange(receipt, -10, 0, 0, 0);
    }

    /** Look at the cut of {@code upTo}: it never takes more than was asked for. */
    @Test
    public final void s24_up_to_takes_no_more_than_its_amount() {
        buy("p", 100);
        assertDraws(ledger().spend(spending("s", 30).upTo()), draw(1, -30));
    }

    /** Look at {@code upTo} with nothing to take: an entry of zero, so that the key has decided. */
    @Test
    public final void s25_up_to_with_nothing_to_take_is_applied() {
        var receipt = ledger().spend(spending("s", 30).upTo());
        assertEquals(0, receipt.entry().amount());
        assertDraws(receipt);
        assertChange(receipt, 0, 0, 0, 0);
        buy("p", 100);
        assertEquals(Outcome.REPLAYED, ledger().spend(spending("s", 30).upTo()).outcome());
        assertTotals(100, 0, 0, 0);
    }

    /** Look at {@code upTo} under debt: it takes nothing, and above all no negative amount. */
    @Test
    public final void s26_up_to_takes_nothing_under_debt() {
        overspend("o", 30);
        var receipt = ledger().spend(spending("s", 10).upTo());
        assertEquals(0, receipt.entry().amount());
        assertDraws(receipt);
        assertTotals(-30, 0, 0, 30);
    }

    /** Look at {@code upTo} with lots and debt: it stops where available would fall below zero. */
    @Test
    public final void s27_up_to_takes_eligible_lots_less_debt() {
        ledger().grant(purchase("p", 100).scope("images"));
        overspend("o", 30);
        assertDraws(ledger().spend(spending("s", 200).feature("images").upTo()), draw(1, -70));
        assertTotals(0, 0, 0, 30);
    }

    /** Look at {@code upTo} and scopes: what is there for other features is not there. */
    @Test
    public final void s28_up_to_takes_eligible_credits_only() {
        ledger().grant(purchase("p", 100).scope("images"));
        buy("q", 10);
        assertDraws(ledger().spend(spending("s", 30).upTo()), draw(2, -10));
    }

    /** Look at {@code trySpend}: want of credits is a value, and the exception that it stands for is the same. */
    @Test
    public final void s29_try_spend_tells_a_shortfall_as_a_value() {
        buy("p", 100);
        var attempt = ledger().trySpend(spending("s", 130));
        var shortfall = new Shortfall(account(), key("s"), 130, 100);
        assertFalse(attempt.isAccepted());
        assertEquals(Optional.of(shortfall), attempt.shortfall());
        assertEquals(30, shortfall.missing());
        var thrown = assertThrows(InsufficientCreditsException.class, attempt::orElseThrow);
        assertEquals(shortfall, thrown.shortfall());
        assertEquals(1, entries().size());
    }

    /** Look at {@code trySpend} with enough credits: it is a spend. */
    @Test
    public final void s30_try_spend_spends() {
        buy("p", 100);
        var attempt = ledger().trySpend(spending("s", 30));
        assertTrue(attempt.isAccepted());
        assertDraws(attempt.orElseThrow(), draw(1, -30));
        assertTotals(70, 0, 0, 0);
    }

    /** Look at {@code trySpend}: a used key is an error of the caller and never a value. */
    @Test
    public final void s31_try_spend_throws_a_conflict() {
        buy("p", 100);
        spend("s", 30);
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().trySpend(spending("s", 31)));
        assertEquals(key("s"), refusal.key());
        assertEquals("amount", refusal.field());
    }

    /** Look at the order of judgement: the key comes before the credits. */
    @Test
    public final void s32_try_spend_replays_though_the_credits_are_gone() {
        buy("p", 100);
        var first = spend("s", 100);
        var again = ledger().trySpend(spending("s", 100)).orElseThrow();
        assertEquals(Outcome.REPLAYED, again.outcome());
        assertEquals(first, again);
    }
}
