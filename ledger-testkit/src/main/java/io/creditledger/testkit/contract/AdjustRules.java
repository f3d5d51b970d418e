package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.creditledger.Receipt;
import io.creditledger.command.Adjust;
import io.creditledger.command.PlanChange;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules a: corrections, and changes of plan. */
abstract class AdjustRules extends RevokeCapRules {
    /** Look at the lot of a positive correction: its terms are frozen. */
    @Test
    public final void a1_a_positive_adjust_makes_a_lot() {
        buy("p", 100);
        Receipt receipt = adjust(50, "a");
        assertEquals(EntryType.ADJUST, receipt.entry().type());
        assertEquals(50, receipt.entry().amount());
        assertEquals(Optional.empty(), receipt.entry().refersTo());
        assertEquals(Optional.of("correction"), receipt.entry().note().reason());
        assertDraws(receipt, draw(2, 50));
        assertChange(receipt, 50, 0, 0, 0);
        Lot lot = lot(2);
        assertEquals(key("a"), lot.key());
        assertEquals(LotTerms.PURCHASED, lot.terms());
        assertEquals(Expiry.NEVER, lot.expiry());
        assertEquals(LotStatus.USABLE, lot.status());
        assertEquals(50, lot.granted());
    }

    /** Look at the lots that a negative correction reaches: all usable ones in burn order, whatever their scope. */
    @Test
    public final void a2_a_negative_adjust_takes_from_lots_of_any_scope() {
        buy("p", 50);
        ledger().grant(purchase("q", 30).scope("images"));
        ledger().grant(purchase("r", 30).scope("video").priority(200));
        Receipt receipt = adjust(-90, "a");
        assertEquals(90, receipt.entry().amount());
        assertDraws(receipt, draw(2, -30), draw(1, -50), draw(3, -10));
        assertChange(receipt, -90, 0, 0, 0);
    }

    /** Look at the bound of a negative correction: without a word of debt it stops at zero. */
    @Test
    public final void a3_a_negative_adjust_of_too_much_is_refused() {
        buy("p", 100);
        assertTooFew(101, 100, () -> adjust(-101, "a"));
        assertDraws(adjust(-100, "a"), draw(1, -100));
    }

    /** Look at the bound of a negative correction where there is debt already. */
    @Test
    public final void a4_debt_lessens_what_can_be_corrected_down() {
        ledger().grant(purchase("p", 100).scope("images"));
        overspend("o", 30);
        assertTooFew(71, 70, () -> adjust(-71, "a"));
        assertDraws(adjust(-70, "a"), draw(1, -70));
        assertTotals(0, 0, 0, 30);
    }

    /** Look at a correction into debt: lots first, then debt, without a floor. */
    @Test
    public final void a5_an_adjust_into_debt_leaves_a_debt() {
        buy("p", 100);
        Adjust first = Adjust.by(account(), -130, "not paid", key("a")).intoDebt();
        assertDraws(ledger().adjust(first), draw(1, -100), debt(-30));
        Adjust second = Adjust.by(account(), -500, "not paid", key("b")).intoDebt();
        Receipt receipt = ledger().adjust(second);
        assertDraws(receipt, debt(-500));
        assertChange(receipt, -500, 0, 0, 500);
        assertTotals(-530, 0, 0, 530);
    }

    /** Look at a correction into debt that is not needed: there is none. */
    @Test
    public final void a6_into_debt_makes_no_debt_where_there_is_enough() {
        buy("p", 100);
        assertDraws(
                ledger().adjust(Adjust.by(account(), -100, "correction", key("a"))
                        .intoDebt()),
                draw(1, -100));
        assertTotals(0, 0, 0, 0);
    }

    /** Look at what a negative correction never touches: what is held, pending or scheduled. */
    @Test
    public final void a7_an_adjust_never_touches_held_or_pending_credits() {
        buy("p", 100);
        hold("h", 60);
        ledger().grant(purchase("q", 500).pending());
        ledger().grant(purchase("r", 500).startsAt(after(HOUR)));
        assertTooFew(41, 40, () -> adjust(-41, "a"));
        Adjust deep = Adjust.by(account(), -50, "correction", key("a")).intoDebt();
        assertDraws(ledger().adjust(deep), draw(1, -40), debt(-10));
        assertTotals(-10, 60, 1000, 10);
    }

    /** Look at the construction of a correction: it tells why, and a person can read it. */
    @Test
    public final void a8_an_adjust_needs_a_reason() {
        var blank = assertThrows(InvalidInputException.class, () -> Adjust.by(account(), -10, " ", key("a")));
        var empty = assertThrows(InvalidInputException.class, () -> Adjust.by(account(), 10, "", key("a")));
        assertEquals("reason", blank.field());
        assertEquals("reason", empty.field());
    }

    /** Look at the construction of a correction: credits that are added leave no debt. */
    @Test
    public final void a9_into_debt_contradicts_a_positive_adjust() {
        Adjust adjust = Adjust.by(account(), 10, "goodwill", key("a"));
        var refusal = assertThrows(InvalidInputException.class, adjust::intoDebt);
        assertEquals("into debt", refusal.field());
    }

    /** Look at the entry of a plan change: it moves nothing and stands in the history where it happened. */
    @Test
    public final void a10_a_plan_change_moves_no_credits() {
        buy("p", 100);
        clock.advance(HOUR);
        Receipt receipt = change("pro", T0, "c");
        spend("s", 10);
        Entry entry = receipt.entry();
        assertEquals(EntryType.PLAN_CHANGE, entry.type());
        assertEquals(0, entry.amount());
        assertEquals(after(HOUR), entry.at());
        assertEquals(Optional.empty(), entry.refersTo());
        assertDraws(receipt);
        assertChange(receipt, 0, 0, 0, 0);
        assertEquals(entry, entries().get(1));
        assertTotals(90, 0, 0, 0);
    }

    /** Look at what the entry of a plan change keeps: from, to, effective when, why. */
    @Test
    public final void a11_a_plan_change_tells_from_to_when_and_why() {
        Instant nextMonth = after(DAY.multipliedBy(31));
        Entry entry = change("pro", nextMonth, "c").entry();
        assertEquals(Optional.of("free"), entry.content().field("from"));
        assertEquals(Optional.of("pro"), entry.content().field("to"));
        assertEquals(Optional.of(nextMonth.toString()), entry.content().field("effective"));
        assertEquals(Optional.of("upgrade"), entry.note().reason());
        assertEquals(List.of(entry), entries());
    }

    /** Look at the content of a plan change: from, to and when decide, the reason does not. */
    @Test
    public final void a12_another_plan_under_the_same_key_is_a_conflict() {
        Receipt first = change("pro", T0, "c");
        var to = refused(account(), KeyConflictException.class, () -> change("team", T0, "c"));
        var when = refused(account(), KeyConflictException.class, () -> change("pro", after(HOUR), "c"));
        assertEquals("to", to.field());
        assertEquals("effective", when.field());
        PlanChange retry = PlanChange.of(account(), "free", "pro", T0, "in other words", key("c"));
        assertEquals(first, ledger().planChange(retry));
    }

    /** Look at the construction of a plan change: it tells why. */
    @Test
    public final void a13_a_plan_change_needs_a_reason() {
        var refusal = assertThrows(
                InvalidInputException.class, () -> PlanChange.of(account(), "free", "pro", T0, " ", key("c")));
        assertEquals("reason", refusal.field());
    }

    /** Look at what any applied command does first: what fell due is written down before a plan change, too. */
    @Test
    public final void a14_a_plan_change_writes_down_what_fell_due() {
        ledger().grant(purchase("p", 100).expiresAt(after(HOUR)));
        clock.set(after(HOUR));
        assertEquals(3, change("pro", T0, "c").entry().sequence());
        assertEquals(EntryType.EXPIRY, entries().get(1).type());
    }

    private Receipt adjust(long amount, String key) {
        return ledger().adjust(Adjust.by(account(), amount, "correction", key(key)));
    }

    private Receipt change(String to, Instant effective, String key) {
        return ledger().planChange(PlanChange.of(account(), "free", to, effective, "upgrade", key(key)));
    }
}
