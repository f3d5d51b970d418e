package io.creditledger.testkit.contract;

import static io.creditledger.explain.FlowStep.ADJUSTED_DOWN;
import static io.creditledger.explain.FlowStep.ADJUSTED_UP;
import static io.creditledger.explain.FlowStep.AVAILABLE;
import static io.creditledger.explain.FlowStep.CANCELLED;
import static io.creditledger.explain.FlowStep.EXPIRED;
import static io.creditledger.explain.FlowStep.GRANTED;
import static io.creditledger.explain.FlowStep.HELD;
import static io.creditledger.explain.FlowStep.MOVED_IN;
import static io.creditledger.explain.FlowStep.MOVED_OUT;
import static io.creditledger.explain.FlowStep.PAID_BY_LOTS;
import static io.creditledger.explain.FlowStep.PAID_DEBT;
import static io.creditledger.explain.FlowStep.PENDING;
import static io.creditledger.explain.FlowStep.REFUNDED;
import static io.creditledger.explain.FlowStep.REVOKED;
import static io.creditledger.explain.FlowStep.SPENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Extend;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Totals;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.Flow;
import io.creditledger.explain.FlowStep;
import io.creditledger.explain.Waterfall;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules ex: explanations: where credits came from, and where they are or went. */
abstract class ExplainFlowRules extends ApprovalRaceRules {
    /** Look at the rows: each lot tells what came into it and what became of that. */
    @Test
    public final void ex1_every_credit_of_a_lot_is_accounted_for() {
        ledger().grant(purchase("p", 100).expiresAt(after(ONE_DAY)));
        spend("s", 30);
        refund("s", 10, "r");
        hold("h", 20);
        ledger().revoke(Revoke.amount(key("p"), 5, key("v")));
        assertRow(1, Map.of(GRANTED, 100L, REFUNDED, 10L, SPENT, 30L, HELD, 20L, REVOKED, 5L, AVAILABLE, 55L));
        clock.set(after(ONE_DAY));
        assertRow(1, Map.of(GRANTED, 100L, REFUNDED, 10L, SPENT, 30L, REVOKED, 5L, EXPIRED, 75L));
        assertSum(Map.of(GRANTED, 100L, REFUNDED, 10L, SPENT, 30L, REVOKED, 5L, EXPIRED, 75L));
    }

    /** Look at credits that wait: they are pending until they are paid and have started, or cancelled. */
    @Test
    public final void ex2_what_waits_is_pending_until_it_is_paid_and_has_started() {
        ledger().grant(purchase("p", 10).pending().startsAt(after(ONE_DAY)));
        ledger().grant(purchase("q", 20).pending());
        assertSum(Map.of(GRANTED, 30L, PENDING, 30L));
        ledger().activate(Activate.of(key("p"), key("a")));
        ledger().cancel(Cancel.of(key("q"), key("c")));
        assertRow(1, Map.of(GRANTED, 10L, PENDING, 10L));
        assertRow(2, Map.of(GRANTED, 20L, CANCELLED, 20L));
        clock.set(after(ONE_DAY));
        assertRow(1, Map.of(GRANTED, 10L, AVAILABLE, 10L));
    }

    /** Look at debt: it has a row of its own, which lots pay; in sum this cancels out. */
    @Test
    public final void ex3_debt_has_a_row_of_its_own_that_lots_pay() {
        buy("p", 10);
        overspend("s", 40);
        assertEquals(flow(Map.of(SPENT, 30L, AVAILABLE, -30L)), waterfall().debt());
        buy("q", 20);
        assertRow(2, Map.of(GRANTED, 20L, PAID_DEBT, 20L));
        assertEquals(
                flow(Map.of(SPENT, 30L, PAID_BY_LOTS, 20L, AVAILABLE, -10L)),
                waterfall().debt());
        assertSum(Map.of(GRANTED, 30L, SPENT, 40L, AVAILABLE, -10L));
        refund("s", "r");
        assertEquals(
                flow(Map.of(SPENT, 30L, PAID_BY_LOTS, 20L, REFUNDED, 10L)),
                waterfall().debt());
        assertRow(3, Map.of(REFUNDED, 20L, AVAILABLE, 20L));
    }

    /** Look at a revoke: it counts in the lots that it was taken out of, and in the debt. */
    @Test
    public final void ex4_a_revoke_counts_where_it_was_taken() {
        buy("p", 100);
        spend("s", 80);
        buy("q", 30);
        ledger().revoke(Revoke.inFull(key("p"), key("v")));
        assertRow(1, Map.of(GRANTED, 100L, SPENT, 80L, REVOKED, 20L));
        assertRow(2, Map.of(GRANTED, 30L, REVOKED, 30L));
        assertEquals(flow(Map.of(REVOKED, 50L, AVAILABLE, -50L)), waterfall().debt());
        assertSum(Map.of(GRANTED, 130L, SPENT, 80L, REVOKED, 100L, AVAILABLE, -50L));
    }

    /** Look at a capture: what it charged is spent in the lots that the hold drew on first, the rest returned. */
    @Test
    public final void ex5_what_a_capture_charges_is_spent_where_it_was_drawn() {
        buy("p", 100);
        buy("q", 100);
        hold("h", 150);
        assertRow(2, Map.of(GRANTED, 100L, HELD, 50L, AVAILABLE, 50L));
        capture("h", 120, "c");
        assertRow(1, Map.of(GRANTED, 100L, SPENT, 100L));
        assertRow(2, Map.of(GRANTED, 100L, SPENT, 20L, AVAILABLE, 80L));
        hold("i", 50);
        clock.set(after(ONE_HOUR));
        assertSum(Map.of(GRANTED, 200L, SPENT, 120L, AVAILABLE, 80L));
    }

    /** Look at credits that are issued anew: they leave the expired lot and go into the new one. */
    @Test
    public final void ex6_what_is_issued_anew_moves_from_lot_to_lot() {
        ledger().grant(purchase("p", 100).scope("images").priority(7).expiresAt(after(ONE_DAY)));
        spendOnImages("s", 60);
        clock.set(after(ONE_DAY));
        ledger().refund(Refund.of(key("s"), key("r")).amount(50).reissueUntil(after(ONE_DAY.multipliedBy(2))));
        assertRow(1, Map.of(GRANTED, 100L, SPENT, 60L, EXPIRED, 40L, REFUNDED, 50L, MOVED_OUT, 50L));
        assertRow(2, Map.of(MOVED_IN, 50L, AVAILABLE, 50L));
        assertSum(Map.of(GRANTED, 100L, REFUNDED, 50L, SPENT, 60L, EXPIRED, 40L, AVAILABLE, 50L));
        var anew = waterfall().lots().get(1).lot();
        assertEquals(lot(1).terms(), anew.terms());
        assertEquals(Expiry.at(after(ONE_DAY.multipliedBy(2))), anew.expiry());
        assertEquals(OptionalLong.of(1), anew.replaces());
    }

    /** Look at credits that come back to an expired lot and are spared: they are moved, too. */
    @Test
    public final void ex7_what_is_spared_moves_from_lot_to_lot() {
        ledger().grant(purchase("p", 100).expiresAt(after(ONE_DAY)));
        spend("s", 100);
        buy("q", 100);
        ledger().revoke(Revoke.inFull(key("p"), key("v")));
        clock.set(after(ONE_DAY));
        refund("s", "r");
        assertRow(1, Map.of(GRANTED, 100L, SPENT, 100L, REFUNDED, 100L, MOVED_OUT, 100L));
        assertRow(2, Map.of(GRANTED, 100L, REVOKED, 100L));
        assertRow(3, Map.of(MOVED_IN, 100L, AVAILABLE, 100L));
    }

    /** Look at corrections: one upwards makes a lot, one downwards takes from lots. */
    @Test
    public final void ex8_corrections_are_told_up_and_down() {
        ledger().adjust(Adjust.by(account(), 50, "forgotten", key("u")));
        ledger().adjust(Adjust.by(account(), -70, "too many", key("d")).intoDebt());
        assertRow(1, Map.of(ADJUSTED_UP, 50L, ADJUSTED_DOWN, 50L));
        assertEquals(
                flow(Map.of(ADJUSTED_DOWN, 20L, AVAILABLE, -20L)), waterfall().debt());
        assertSum(Map.of(ADJUSTED_UP, 50L, ADJUSTED_DOWN, 70L, AVAILABLE, -20L));
    }

    /** Look at an earlier instant: the account is explained as it was, lots and their expiries included. */
    @Test
    public final void ex9_an_instant_is_explained_as_it_was() {
        ledger().grant(purchase("p", 100).expiresAt(after(ONE_DAY)));
        Explanation now = ledger().explain(account());
        Waterfall then = now.waterfall();
        clock.set(after(ONE_HOUR));
        ledger().extend(Extend.forGood(key("p"), key("x")));
        spend("s", 30);
        buy("q", 10);
        clock.set(after(ONE_DAY));
        assertEquals(then, ledger().explain(account(), T0).waterfall());
        assertEquals(Expiry.at(after(ONE_DAY)), then.lots().get(0).lot().expiry());
        assertEquals(then, now.waterfall(), "an explanation that was given before");
        assertEquals(1, now.nextExpiry().credits().size(), "an explanation that was given before");
        assertEquals(new Totals(80, 0, 0, 0), waterfall().totals());
        assertEquals(after(ONE_DAY), waterfall().at());
    }

    /** Look at what fell due: it is explained alike whether it is written down or not. */
    @Test
    public final void ex10_a_sweep_changes_no_explanation() {
        ledger().grant(purchase("p", 100).expiresAt(after(ONE_DAY)));
        ledger().grant(purchase("q", 50).startsAt(after(ONE_DAY)));
        hold("h", 10);
        overspend("s", 110);
        clock.set(after(ONE_DAY));
        List<Instant> instants = List.of(T0, after(ONE_HOUR), after(ONE_DAY).minus(MICRO), after(ONE_DAY));
        List<Waterfall> before = instants.stream().map(this::waterfall).toList();
        ledger().sweep(account());
        assertEquals(before, instants.stream().map(this::waterfall).toList());
        assertRow(2, Map.of(GRANTED, 50L, PAID_DEBT, 10L, AVAILABLE, 40L));
    }

    /** Look at the bounds of an explanation: an account, and an instant that is not in the future. */
    @Test
    public final void ex11_the_future_is_not_explained() {
        buy("p", 100);
        Account none = nothing();
        Instant never = nothing();
        assertInvalid("instant", () -> ledger().explain(account(), after(MICRO)));
        assertInvalid("instant", () -> ledger().explain(account(), never));
        assertInvalid("account", () -> ledger().explain(none));
        assertInvalid("account", () -> ledger().explain(none, T0));
        Explanation explanation = ledger().explain(account());
        assertInvalid("since", () -> explanation.dropSince(after(MICRO)));
        assertInvalid("act", () -> explanation.choice(nothing()));
    }

    /** Look at an account that never had an entry: there is nothing to explain, and every answer says so. */
    @Test
    public final void ex12_an_account_without_entries_has_empty_explanations() {
        Explanation explanation = ledger().explain(account());
        assertEquals(new Waterfall(account(), T0, Totals.ZERO, List.of(), Flow.NONE), explanation.waterfall());
        assertEquals(Flow.NONE, explanation.waterfall().sum());
        assertEquals(List.of(), explanation.dropSince(T0).changes());
        assertEquals(List.of(), explanation.notUsable().credits());
        assertTrue(explanation.promotionsFirst().isSo());
        assertTrue(explanation.afterAdjustment().adjustment().isEmpty());
        assertEquals(List.of(), explanation.nextExpiry().next());
        assertTrue(explanation.choice(key("s")).isEmpty());
    }

    /** Look at a long history: every page of it counts. */
    @Test
    public final void ex13_a_long_history_is_explained_to_its_end() {
        buy("p", 2_000);
        ledger().postEach(IntStream.rangeClosed(1, 1_100)
                .mapToObj(i -> spending("s" + i, 1))
                .toList());
        assertSum(Map.of(GRANTED, 2_000L, SPENT, 1_100L, AVAILABLE, 900L));
        var drop = ledger().explain(account()).dropSince(T0.minus(Duration.ofDays(1)));
        assertEquals(1_100, drop.changes().get(0).count());
    }

    /** The waterfall of the rule's account now. */
    final Waterfall waterfall() {
        return ledger().explain(account()).waterfall();
    }

    private Waterfall waterfall(Instant instant) {
        return ledger().explain(account(), instant).waterfall();
    }

    private void assertRow(int lot, Map<FlowStep, Long> amounts) {
        var row = waterfall().lots().get(lot - 1);
        assertEquals(lot, row.lot().number());
        assertEquals(flow(amounts), row.flow(), () -> "the flow of lot " + lot);
    }

    private void assertSum(Map<FlowStep, Long> amounts) {
        assertEquals(flow(amounts), waterfall().sum(), "the flow in sum");
    }

    private static Flow flow(Map<FlowStep, Long> amounts) {
        Map<FlowStep, BigInteger> exact = new EnumMap<>(FlowStep.class);
        amounts.forEach((step, amount) -> exact.put(step, BigInteger.valueOf(amount)));
        return new Flow(exact);
    }
}
