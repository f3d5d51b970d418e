package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Lot;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Rules o: the order in which lots burn, criterion by criterion. In each rule the lot that must burn first is the one
 * that a later criterion would burn last.
 */
abstract class BurnOrderRules extends TrySpendRules {
    private static final long EACH = 10;

    /** Look at the first criterion, priority: the lowest number burns first, the default is 100. */
    @Test
    public final void o1_the_lowest_priority_burns_first() {
        ledger().grant(purchase("a", EACH).priority(1000));
        ledger().grant(purchase("b", EACH).priority(101));
        buy("c", EACH);
        ledger().grant(purchase("d", EACH).priority(99));
        ledger().grant(purchase("e", EACH).priority(0));
        assertBurns(5, 4, 3, 2, 1);
    }

    /** Look at the order of criteria: priority is asked before scope. */
    @Test
    public final void o2_priority_decides_before_scope() {
        ledger().grant(purchase("a", EACH).priority(101).scope("images"));
        buy("b", EACH);
        assertBurns(2, 1);
    }

    /** Look at the second criterion, scope: credits that are good for nothing else burn first. */
    @Test
    public final void o3_scoped_credits_burn_before_unscoped_ones() {
        buy("a", EACH);
        ledger().grant(purchase("b", EACH).scope("images"));
        assertBurns(2, 1);
    }

    /** Look at the order of criteria: scope is asked before expiry. */
    @Test
    public final void o4_scope_decides_before_expiry() {
        ledger().grant(purchase("a", EACH).expiresAt(after(DAY)));
        ledger().grant(purchase("b", EACH).scope("images"));
        assertBurns(2, 1);
    }

    /** Look at scope as a criterion: how many features a scope has does not count. */
    @Test
    public final void o5_a_narrower_scope_does_not_burn_first() {
        ledger().grant(purchase("a", EACH).scope("images", "video"));
        ledger().grant(purchase("b", EACH).scope("images"));
        assertBurns(1, 2);
    }

    /** Look at the third criterion, expiry: the earliest first, a microsecond counts, and none is the latest of all. */
    @Test
    public final void o6_the_earliest_expiry_burns_first_and_none_last() {
        buy("a", EACH);
        ledger().grant(purchase("b", EACH).expiresAt(after(DAY.plus(MICRO))));
        ledger().grant(purchase("c", EACH).expiresAt(after(DAY)));
        assertBurns(3, 2, 1);
    }

    /** Look at the order of criteria: expiry is asked before source. */
    @Test
    public final void o7_expiry_decides_before_source() {
        ledger().grant(Grant.promotion(account(), EACH, key("a")).expiresAt(after(DAY.plus(HOUR))));
        ledger().grant(purchase("b", EACH).expiresAt(after(DAY)));
        assertBurns(2, 1);
    }

    /** Look at relative expiries: what counts is the instant that they lead to. */
    @Test
    public final void o8_a_relative_expiry_counts_as_its_instant() {
        ledger().grant(purchase("a", EACH).expiresAt(after(DAY)));
        ledger().grant(purchase("b", EACH).expiresAfter(HOUR));
        assertBurns(2, 1);
    }

    /** Look at relative expiries of pending grants: they are counted from the activation. */
    @Test
    public final void o9_a_relative_expiry_counts_from_the_activation() {
        ledger().grant(purchase("a", EACH).expiresAfter(DAY).pending());
        ledger().grant(purchase("b", EACH).expiresAt(after(DAY.plus(HOUR).minus(MICRO))));
        ledger().grant(purchase("c", EACH).expiresAt(after(DAY.plus(HOUR).plus(MICRO))));
        clock.advance(HOUR);
        ledger().activate(Activate.of(key("a"), key("a-paid")));
        assertBurns(2, 1, 3);
    }

    /** Look at relative expiries of grants with a start in the past: that start does not shift them. */
    @Test
    public final void o10_a_relative_expiry_does_not_count_from_a_past_start() {
        ledger().grant(purchase("a", EACH).expiresAt(after(HOUR.multipliedBy(3))));
        ledger().grant(purchase("b", EACH).startsAt(T0.minus(HOUR)).expiresAfter(HOUR.multipliedBy(4)));
        assertEquals(after(HOUR.multipliedBy(4)), lot(2).expiry().instant().orElseThrow());
        ledger().grant(purchase("c", EACH).expiresAt(after(HOUR.multipliedBy(4).minus(MICRO))));
        assertBurns(1, 3, 2);
    }

    /** Look at the fourth criterion, source: promotion, allowance, purchase. */
    @Test
    public final void o11_promotions_burn_before_allowances_before_purchases() {
        buy("a", EACH);
        ledger().grant(Grant.allowance(account(), EACH, key("b")));
        ledger().grant(Grant.promotion(account(), EACH, key("c")));
        assertBurns(3, 2, 1);
    }

    /** Look at the order of criteria: source is asked before the instant from which a lot was usable. */
    @Test
    public final void o12_source_decides_before_usable_from() {
        buy("a", EACH);
        clock.advance(HOUR);
        ledger().grant(Grant.promotion(account(), EACH, key("b")));
        assertBurns(2, 1);
    }

    /** Look at the fifth criterion: a lot with a declared start is usable from then, not from its grant. */
    @Test
    public final void o13_what_started_later_burns_later() {
        ledger().grant(purchase("a", EACH).startsAt(after(HOUR)));
        buy("b", EACH);
        clock.advance(HOUR);
        assertBurns(2, 1);
    }

    /** Look at the fifth criterion: a pending lot is usable from its activation, not from its grant. */
    @Test
    public final void o14_what_was_activated_later_burns_later() {
        ledger().grant(purchase("a", EACH).pending());
        buy("b", EACH);
        clock.advance(MICRO);
        ledger().activate(Activate.of(key("a"), key("a-paid")));
        assertBurns(2, 1);
    }

    /** Look at the fifth criterion: of grant, activation and start the latest counts; here it is the activation. */
    @Test
    public final void o15_an_activation_after_the_start_counts() {
        ledger().grant(purchase("a", EACH).startsAt(after(HOUR)).pending());
        ledger().grant(purchase("b", EACH).startsAt(after(HOUR.multipliedBy(2))));
        clock.set(after(HOUR.multipliedBy(3)));
        ledger().activate(Activate.of(key("a"), key("a-paid")));
        assertBurns(2, 1);
    }

    /** Look at the fifth criterion: of grant, activation and start the latest counts; here it is the start. */
    @Test
    public final void o16_a_start_after_the_activation_counts() {
        ledger().grant(purchase("a", EACH).startsAt(after(HOUR.multipliedBy(2))).pending());
        ledger().grant(purchase("b", EACH).startsAt(after(HOUR)));
        clock.set(after(MICRO));
        ledger().activate(Activate.of(key("a"), key("a-paid")));
        clock.set(after(HOUR.multipliedBy(3)));
        assertBurns(2, 1);
    }

    /** Look at the fifth criterion: a start that lay in the past when the grant was made does not count. */
    @Test
    public final void o17_a_past_start_does_not_count() {
        buy("a", EACH);
        clock.advance(HOUR);
        ledger().grant(purchase("b", EACH).startsAt(T0.minus(DAY)));
        assertBurns(1, 2);
    }

    /** Look at the last criterion: what is alike in everything burns by number. */
    @Test
    public final void o18_like_lots_burn_by_number() {
        buy("a", EACH);
        buy("b", EACH);
        buy("c", EACH);
        assertBurns(1, 2, 3);
    }

    /** Look at the filter before the order: what cannot serve a spend is passed over, however early it would burn. */
    @Test
    public final void o19_lots_for_other_features_are_passed_over() {
        ledger().grant(purchase("a", EACH).scope("video").priority(0));
        buy("b", EACH);
        assertDraws(spendOnImages("s", EACH), draw(2, -EACH));
        assertRemaining(EACH, 0);
    }

    /** Look at caches of the order: it follows an extension. */
    @Test
    public final void o20_an_extended_lot_takes_its_new_place() {
        ledger().grant(purchase("a", EACH).expiresAt(after(DAY)));
        ledger().grant(purchase("b", EACH).expiresAt(after(DAY.plus(HOUR))));
        ledger().extend(Extend.until(key("a"), after(DAY.plus(DAY)), key("a-longer")));
        assertBurns(2, 1);
    }

    /** Look at caches of the order: a lot that was emptied and got credits back stands where it stood. */
    @Test
    public final void o21_a_refilled_lot_keeps_its_place() {
        ledger().grant(purchase("a", EACH).expiresAt(after(DAY)));
        buy("b", EACH);
        spend("s", EACH);
        refund("s", "s-failed");
        assertBurns(1, 2);
    }

    /** Look at holds: they draw in the same order. */
    @Test
    public final void o22_a_hold_draws_in_the_same_order() {
        buy("a", EACH);
        ledger().grant(purchase("b", EACH).priority(0));
        assertDraws(hold("h", 15), draw(2, -10), draw(1, -5));
    }

    /** Look at the whole comparison, each lot against each other one. */
    @Test
    public final void o23_all_criteria_work_together() {
        buy("a", EACH);
        ledger().grant(Grant.promotion(account(), EACH, key("b")));
        ledger().grant(purchase("c", EACH).expiresAt(after(DAY)));
        ledger().grant(Grant.allowance(account(), EACH, key("d")).scope("images"));
        ledger().grant(purchase("e", EACH).scope("images").expiresAt(after(DAY.plus(DAY))));
        ledger().grant(purchase("f", EACH).priority(7));
        ledger().grant(Grant.promotion(account(), EACH, key("g")).priority(500).scope("images"));
        clock.advance(HOUR);
        ledger().grant(Grant.promotion(account(), EACH, key("h")).expiresAt(after(DAY)));
        buy("i", EACH);
        assertBurns(6, 5, 4, 8, 3, 2, 1, 9, 7);
    }

    /** The lots are listed in this order, and a spend on "images" of all that is in them draws in it. */
    private void assertBurns(long... lots) {
        assertEquals(
                LongStream.of(lots).boxed().toList(),
                ledger().lots(account()).stream().map(Lot::number).toList(),
                "the order in which lots are listed");
        Draw[] draws = Arrays.stream(lots).mapToObj(lot -> draw(lot, -EACH)).toArray(Draw[]::new);
        assertDraws(spendOnImages("all", EACH * lots.length), draws);
    }
}
