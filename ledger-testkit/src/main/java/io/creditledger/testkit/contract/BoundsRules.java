package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Revoke;
import io.creditledger.value.Expiry;
import io.creditledger.value.UnitCost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Rules b: bounds and bad input: numbers, instants, durations and options that contradict each other. */
abstract class BoundsRules extends ContentFormRules {
    private static final Duration LONGEST = Duration.ofDays(365_250);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** Look at the amount of a grant: every factory has to check it. */
    @Test
    public final void b1_a_grant_is_greater_than_zero() {
        assertPositive("amount", amount -> Grant.promotion(account(), amount, key("g")));
        assertPositive("amount", amount -> Grant.allowance(account(), amount, key("g")));
        assertPositive("amount", amount -> Grant.purchase(account(), amount, key("g")));
    }

    /** Look at the amounts of a spend: what it takes, and how far it may go into debt. */
    @Test
    public final void b2_a_spend_and_its_overdraft_are_greater_than_zero() {
        assertPositive("amount", amount -> job("s", amount));
        assertPositive("overdraft", limit -> job("s", 1).overdraft(limit));
    }

    /** Look at the amount of a hold. */
    @Test
    public final void b3_a_hold_is_greater_than_zero() {
        assertPositive("amount", amount -> aside("h", amount));
    }

    /** Look at the amount of a capture; who wants to charge nothing is told how. */
    @Test
    public final void b4_a_capture_is_greater_than_zero_and_zero_points_to_release() {
        Capture capture = Capture.of(key("h"), key("c"));
        assertPositive("amount", capture::amount);
        assertTrue(assertInvalid("amount", () -> capture.amount(0)).problem().contains("release"));
    }

    /** Look at the amount of a refund. */
    @Test
    public final void b5_a_refund_is_greater_than_zero() {
        assertPositive("amount", Refund.of(key("s"), key("r"))::amount);
    }

    /** Look at the amounts of a revoke, totals included. */
    @Test
    public final void b6_a_revoke_and_its_total_are_greater_than_zero() {
        assertPositive("amount", amount -> Revoke.amount(key("g"), amount, key("v")));
        assertPositive("total", total -> Revoke.toTotal(key("g"), total, key("v")));
        assertPositive("total", total -> Revoke.toTotalUnspent(key("g"), total, key("v")));
    }

    /** Look at the signed amount of an adjust: not zero, and small enough to have a positive counterpart. */
    @Test
    public final void b7_an_adjust_is_not_zero_and_has_a_counterpart() {
        assertInvalid("amount", () -> Adjust.by(account(), 0, "why", key("a")));
        assertInvalid("amount", () -> Adjust.by(account(), Long.MIN_VALUE, "why", key("a")));
        assertEquals(
                -Long.MAX_VALUE,
                Adjust.by(account(), -Long.MAX_VALUE, "why", key("a")).amount());
    }

    /** Look at the bounds of a priority: both ends are allowed. */
    @Test
    public final void b8_a_priority_is_from_0_to_1000() {
        Grant grant = credits("g", 1);
        assertInvalid("priority", () -> grant.priority(-1));
        assertInvalid("priority", () -> grant.priority(1001));
        assertInvalid("priority", () -> grant.priority(Integer.MIN_VALUE));
        applied(grant.priority(0));
        applied(credits("f", 1).priority(1000));
        assertEquals(0, lotOf("g").terms().priority());
        assertEquals(1000, lotOf("f").terms().priority());
    }

    /** Look at time-outs and relative expiries: from a microsecond to a thousand years. */
    @Test
    public final void b9_a_duration_is_from_a_microsecond_to_a_thousand_years() {
        assertDuration("timeout", length -> aside("h", 1).timeout(length));
        assertDuration("expiry", length -> credits("g", 1).expiresAfter(length));
    }

    /** Look at instants: what the ledger can write down, on every database, is from 1970 to the year 9999. */
    @Test
    public final void b10_an_instant_is_from_1970_to_9999() {
        assertInstant("expiry", at -> credits("g", 1).expiresAt(at));
        assertInstant("start", at -> credits("g", 1).startsAt(at));
        assertInstant("expiry", at -> Extend.until(key("g"), at, key("x")));
        assertInstant("effective", at -> PlanChange.of(account(), "free", "pro", at, "why", key("p")));
    }

    /** Look at the end of a day far away: a day whose end cannot be written down has none. */
    @Test
    public final void b11_the_end_of_a_day_is_in_bounds_too() {
        assertInvalid("expiry", () -> Expiry.endOf(LocalDate.MAX, ZoneOffset.UTC));
        assertInvalid("expiry", () -> Expiry.endOf(LocalDate.of(9999, 12, 31), ZoneOffset.UTC));
        assertInvalid("expiry", () -> Expiry.endOf(LocalDate.of(1969, 12, 30), ZoneOffset.UTC));
        assertEquals(
                Optional.of(Instant.parse("9999-12-31T00:00:00Z")),
                Expiry.endOf(LocalDate.of(9999, 12, 30), ZoneOffset.UTC).instant());
    }

    /** Look at a spend that takes what there is and may go into debt: whichever was said first. */
    @Test
    public final void b12_up_to_and_an_overdraft_contradict_each_other() {
        assertInvalid("overdraft", () -> job("s", 1).upTo().overdraft(1));
        assertInvalid("overdraft", () -> job("s", 1).overdraft(1).upTo());
    }

    /** Look at a debt that is allowed to a correction upwards. */
    @Test
    public final void b13_a_positive_adjust_makes_no_debt() {
        assertInvalid(
                "into debt", () -> Adjust.by(account(), 1, "why", key("a")).intoDebt());
    }

    /** Look at a start that is not before the expiry: whichever was said first, to the microsecond. */
    @Test
    public final void b14_a_grant_starts_before_it_expires() {
        Instant end = after(ONE_DAY);
        assertInvalid("start", () -> credits("g", 1).expiresAt(end).startsAt(end));
        assertInvalid("start", () -> credits("g", 1).startsAt(end).expiresAt(end));
        assertInvalid("start", () -> credits("g", 1).startsAt(end).expiresAt(end.minus(TICK)));
        assertInvalid("start", () -> credits("g", 1).startsAt(end).expiresAt(end.plusNanos(999)));
        applied(credits("g", 1).startsAt(end.minus(TICK)).expiresAt(end));
    }

    /** Look at an extension by a duration: nobody knows from when it would count. */
    @Test
    public final void b15_an_extension_is_to_an_instant_or_for_good() {
        assertInvalid("expiry", () -> Extend.to(key("g"), Expiry.after(ONE_DAY), key("x")));
        assertEquals(Expiry.NEVER, Extend.to(key("g"), Expiry.NEVER, key("x")).expiry());
    }

    /** Look at an expiry that is an instant and a duration at once. */
    @Test
    public final void b16_an_expiry_has_one_form() {
        assertInvalid("expiry", () -> new Expiry(Optional.of(T0), Optional.of(ONE_DAY)));
    }

    /** Look at unit costs: a decimal number, not negative, of 18 digits on either side of the point. */
    @Test
    public final void b17_a_unit_cost_is_a_decimal_number_in_bounds() {
        assertInvalid("unit cost", () -> UnitCost.of("-0.01", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("a lot", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("0,5", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("1" + "0".repeat(18), "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("0." + "0".repeat(18) + "1", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("1E1000000000", "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of("1E-1000000000", "EUR"));
        assertEquals(BigDecimal.ZERO, UnitCost.of("0", "EUR").amount());
    }

    private static void assertPositive(String field, LongConsumer make) {
        assertInvalid(field, () -> make.accept(0));
        assertInvalid(field, () -> make.accept(-1));
        assertInvalid(field, () -> make.accept(Long.MIN_VALUE));
        make.accept(1);
        make.accept(Long.MAX_VALUE);
    }

    private static void assertDuration(String field, Consumer<Duration> make) {
        assertInvalid(field, () -> make.accept(Duration.ZERO));
        assertInvalid(field, () -> make.accept(TICK.negated()));
        assertInvalid(field, () -> make.accept(TICK.minusNanos(1)));
        assertInvalid(field, () -> make.accept(LONGEST.plusNanos(1)));
        assertInvalid(field, () -> make.accept(Duration.ofSeconds(Long.MAX_VALUE)));
        make.accept(TICK);
        make.accept(LONGEST);
    }

    private static void assertInstant(String field, Consumer<Instant> make) {
        assertInvalid(field, () -> make.accept(Instant.EPOCH.minusNanos(1)));
        assertInvalid(field, () -> make.accept(Instant.MIN));
        assertInvalid(field, () -> make.accept(LAST.plus(TICK)));
        assertInvalid(field, () -> make.accept(Instant.MAX));
        make.accept(Instant.EPOCH);
        make.accept(LAST);
    }
}
