package io.creditledger.testkit.contract;

import static io.creditledger.signal.SignalKind.EXPIRING;
import static io.creditledger.signal.SignalKind.LOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.signal.ExpiringCredits;
import io.creditledger.signal.Signal;
import io.creditledger.signal.Thresholds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules si, continued: credits that expire soon. */
abstract class SignalExpiryRules extends SignalRules {
    private static final Duration MONTH = Duration.ofDays(30);

    /** Moves on to when credits that were granted for a month expire within a week. */
    private void toTheLastWeek() {
        clock.set(after(MONTH.minus(WEEK)));
    }

    private Grant forAMonth(String key, long amount) {
        return credits(key, amount).expiresAt(after(MONTH));
    }

    /** Look at sweeps: there is something to do although nothing fell due; and at the comparison with the clock. */
    @Test
    public final void si18_credits_that_come_to_expire_soon_are_told_once_by_a_sweep() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        applied(job("job", 50));
        clock.set(after(MONTH.minus(WEEK).minus(TICK)));
        assertEquals(List.of(), ledger().sweep(account()), "entries of a sweep");
        assertTold();
        toTheLastWeek();
        assertEquals(List.of(), ledger().sweep(account()), "entries of a sweep");
        ExpiringCredits credits = new ExpiringCredits(1, 100, after(MONTH));
        assertEquals(
                List.of(new Signal(account(), 1, EXPIRING, after(MONTH.minus(WEEK)), 2, 100, 0, Optional.of(credits))),
                told());
        clock.advance(ONE_DAY);
        ledger().sweep(account());
        assertTold();
    }

    /** Look at writes: what a sweep would tell, they tell, about what they leave. */
    @Test
    public final void si19_the_next_write_tells_it_without_a_sweep() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        toTheLastWeek();
        applied(job("job-1", 10));
        assertEquals(140, toldOnce(EXPIRING).expiring().orElseThrow().amount());
        applied(job("job-2", 10));
        ledger().sweep(account());
        assertTold();
    }

    /** Look at credits that have little time from their beginning. */
    @Test
    public final void si20_credits_that_are_made_to_expire_soon_are_told_at_once() {
        watch(EXPIRY);
        applied(credits("short", 10).expiresAfter(ONE_DAY));
        assertTold(EXPIRING);
        applied(job("job", 1));
        clock.advance(ONE_HOUR);
        ledger().sweep(account());
        assertTold();
    }

    /** Look at lots in which nothing remains. */
    @Test
    public final void si21_a_lot_without_credits_is_not_told_until_some_return() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        applied(job("job", 150));
        toTheLastWeek();
        ledger().sweep(account());
        assertTold();
        applied(Refund.of(key("job"), key("failed")));
        assertTold(EXPIRING);
    }

    /** Look at what is remembered of a lot whose expiry has changed: not that it was told of. */
    @Test
    public final void si22_credits_that_were_extended_are_told_again_when_they_come_to_expire_soon() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        toTheLastWeek();
        ledger().sweep(account());
        assertTold(EXPIRING);
        applied(Extend.until(key("bought"), after(MONTH.multipliedBy(2)), key("longer")));
        assertTold();
        clock.set(after(MONTH.multipliedBy(2).minus(WEEK)));
        ledger().sweep(account());
        assertEquals(
                after(MONTH.multipliedBy(2)),
                toldOnce(EXPIRING).expiring().orElseThrow().expiresAt());
    }

    /** Look at an expiry that is set to one within the time. */
    @Test
    public final void si23_credits_whose_end_comes_nearer_are_told_at_once() {
        watch(EXPIRY);
        applied(credits("bought", 150));
        applied(Extend.until(key("bought"), after(ONE_DAY), key("shorter")));
        assertTold(EXPIRING);
    }

    /** Look at holds and refunds: they do not make an old lot a new one. */
    @Test
    public final void si24_what_returns_to_a_lot_that_was_told_of_is_not_told_again() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        toTheLastWeek();
        applied(aside("hold", 50));
        assertTold(EXPIRING);
        applied(job("job", 100));
        applied(Release.of(key("hold"), key("released")));
        applied(Refund.of(key("job"), key("failed")));
        ledger().sweep(account());
        assertTold();
    }

    /** Look at a lot that was empty while others were told of, long before its own end. */
    @Test
    public final void si25_what_returns_in_time_is_told_when_its_time_comes() {
        watch(EXPIRY);
        applied(forAMonth("bought", 150));
        applied(job("job", 150));
        applied(credits("early", 10).expiresAt(after(WEEK.multipliedBy(2))));
        applied(credits("late", 10).expiresAt(after(MONTH.multipliedBy(2))));
        clock.set(after(WEEK));
        ledger().sweep(account());
        assertTold(EXPIRING);
        applied(Refund.of(key("job"), key("failed")));
        assertTold();
        toTheLastWeek();
        ledger().sweep(account());
        assertEquals(1, toldOnce(EXPIRING).expiring().orElseThrow().lot());
    }

    /** Look at the order, and at lots that a spend does not load. */
    @Test
    public final void si26_of_many_lots_each_is_told_once_and_the_first_to_expire_first() {
        watch(EXPIRY);
        IntStream.rangeClosed(1, 12)
                .forEach(i -> applied(credits("lot-" + i, i)
                        .priority(100 + i)
                        .expiresAt(after(MONTH.minus(ONE_HOUR.multipliedBy(i))))));
        toTheLastWeek();
        applied(job("job", 1));
        assertEquals(
                List.of(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L),
                told().stream()
                        .map(signal -> signal.expiring().orElseThrow().amount())
                        .toList());
        applied(job("job-2", 1));
        ledger().sweep(account());
        assertTold();
    }

    /** Look at time that nobody has looked at the account in. */
    @Test
    public final void si27_what_has_expired_meanwhile_is_not_told_any_more() {
        watch(Thresholds.NONE.low(100).expiringWithin(WEEK));
        applied(forAMonth("bought", 150));
        clock.set(after(MONTH));
        ledger().sweep(account());
        assertTold(LOW);
    }

    /** Look at credits that wait for their start, or for payment: nobody can spend them, so there is no hurry. */
    @Test
    public final void si28_credits_that_wait_are_told_when_they_can_be_spent() {
        watch(EXPIRY);
        applied(credits("begins", 10)
                .startsAt(after(ONE_DAY.multipliedBy(2)))
                .expiresAt(after(ONE_DAY.multipliedBy(4))));
        applied(credits("unpaid", 10).pending().expiresAt(after(ONE_DAY.multipliedBy(4))));
        assertTold();
        clock.advance(ONE_DAY.multipliedBy(3));
        ledger().sweep(account());
        assertEquals(1, toldOnce(EXPIRING).expiring().orElseThrow().lot());
    }

    /** Look at the sweep of several accounts: it has to find those that have something to tell, and to come to an end. */
    @Test
    public final void si29_a_sweep_of_several_tells_of_every_account() {
        watch(EXPIRY);
        for (String name : List.of("one", "two")) {
            ledger().grant(Grant.purchase(account(name), 10, key(name)).expiresAt(after(MONTH)));
        }
        toTheLastWeek();
        while (ledger().sweep(100) > 0) {
            assertTrue(clock.instant().isAfter(T0), "the clock is ahead");
        }
        assertTold(EXPIRING, EXPIRING);
    }

    /** Look at a longer time: what now expires soon is told, what was told is not. */
    @Test
    public final void si30_another_time_is_judged_with_the_next_write() {
        watch(Thresholds.NONE.expiringWithin(WEEK));
        applied(credits("ends first", 10).expiresAt(after(ONE_DAY.multipliedBy(5))));
        applied(credits("ends second", 10).expiresAt(after(ONE_DAY.multipliedBy(10))));
        assertTold(EXPIRING);
        change(Thresholds.NONE.expiringWithin(WEEK.multipliedBy(2)));
        applied(job("job", 1));
        assertEquals(2, toldOnce(EXPIRING).expiring().orElseThrow().lot());
        change(Thresholds.NONE.expiringWithin(WEEK));
        clock.advance(ONE_DAY.multipliedBy(4));
        ledger().sweep(account());
        assertTold();
    }

    /** Look at credits that came while nobody wanted to know of them. */
    @Test
    public final void si31_what_came_while_no_time_was_set_is_told_after_it() {
        watch(Thresholds.NONE.expiringWithin(WEEK));
        applied(credits("lasts", 10).expiresAt(after(MONTH.multipliedBy(12))));
        change(Thresholds.NONE);
        applied(forAMonth("bought", 10));
        change(Thresholds.NONE.expiringWithin(WEEK));
        applied(job("job", 1));
        assertTold();
        toTheLastWeek();
        ledger().sweep(account());
        assertEquals(2, toldOnce(EXPIRING).expiring().orElseThrow().lot());
    }
}
