package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.error.AmountOverflowException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules w: sums that would not fit into 64 bits. */
abstract class OverflowRules extends EachRules {
    private static final long MOST = Long.MAX_VALUE;

    /** Look at the largest amount: it is granted, held, returned and spent exactly. */
    @Test
    public final void w1_the_largest_amount_is_exact() {
        applied(credits("g", MOST));
        applied(aside("h", MOST));
        assertSums(0, MOST, 0, 0);
        applied(Release.of(key("h"), key("r")));
        applied(job("s", MOST - 1));
        assertSums(1, 0, 0, 0);
        assertEquals(1, lotOf("g").remaining());
    }

    /** Look at the sum of usable credits: one more than fits is refused, and nothing wraps. */
    @Test
    public final void w2_a_grant_beyond_64_bits_is_refused() {
        applied(credits("g", MOST));
        assertOverflow("h", credits("h", 1));
        assertOverflow("h", Adjust.by(account(), 1, "one more", key("h")));
        assertOverflow("h", credits("h", MOST));
    }

    /** Look at the key of a command that overflowed: it is free. */
    @Test
    public final void w3_an_overflow_leaves_the_key_free() {
        applied(credits("g", MOST));
        assertOverflow("h", credits("h", 1));
        assertEquals(Optional.empty(), ledger().entry(key("h")));
        applied(job("s", 1));
        applied(credits("h", 1));
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at the sum that has to fit: what is held counts, so that it can always return. */
    @Test
    public final void w4_held_credits_count() {
        applied(credits("g", MOST));
        applied(aside("h", MOST));
        assertOverflow("i", credits("i", 1));
        clock.advance(ONE_HOUR);
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at the sum that has to fit: what is pending counts, so that it can always be paid. */
    @Test
    public final void w5_pending_credits_count() {
        applied(credits("g", MOST - 1).pending());
        applied(credits("h", 1).startsAt(after(ONE_HOUR)));
        assertOverflow("i", credits("i", 1));
        assertOverflow("i", credits("i", 1).pending());
        assertOverflow("i", credits("i", 1).startsAt(after(ONE_DAY)));
        applied(Activate.of(key("g"), key("a")));
        clock.set(after(ONE_HOUR));
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at the sum that has to fit: what is over does not count, though nobody has written it down. */
    @Test
    public final void w6_expired_credits_do_not_count() {
        applied(credits("g", MOST).expiresAfter(ONE_HOUR));
        clock.advance(ONE_HOUR);
        applied(credits("h", MOST));
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at sums over all time: what was granted and spent may be more than fits, as no sum of it is kept. */
    @Test
    public final void w7_what_is_spent_does_not_count() {
        for (int i = 0; i < 3; i++) {
            applied(credits("g" + i, MOST));
            applied(job("s" + i, MOST));
        }
        assertSums(0, 0, 0, 0);
    }

    /** Look at the sum of debts: one more than fits is refused. */
    @Test
    public final void w8_a_debt_beyond_64_bits_is_refused() {
        applied(Adjust.by(account(), -MOST, "deep", key("a")).intoDebt());
        assertSums(-MOST, 0, 0, MOST);
        assertOverflow("b", Adjust.by(account(), -1, "deeper", key("b")).intoDebt());
        assertOverflow("b", Adjust.by(account(), -MOST, "deeper", key("b")).intoDebt());
    }

    /** Look at a grant under the largest debt: each alone fits, and they make nothing. */
    @Test
    public final void w9_the_largest_grant_pays_the_largest_debt() {
        applied(Adjust.by(account(), -MOST, "deep", key("a")).intoDebt());
        applied(credits("g", MOST));
        assertSums(0, 0, 0, 0);
        assertEquals(MOST, lotOf("g").granted());
        assertEquals(0, lotOf("g").remaining());
    }

    /** Look at refunds: what comes back has to fit, too. */
    @Test
    public final void w10_a_refund_beyond_64_bits_is_refused() {
        applied(credits("g", MOST));
        applied(job("s", 10));
        applied(credits("h", 5));
        assertOverflow("r", Refund.of(key("s"), key("r")));
        applied(Refund.of(key("s"), key("r")).amount(5));
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at a capture: what it charges makes room, and its rest always fits. */
    @Test
    public final void w11_a_captures_rest_always_fits() {
        applied(credits("g", MOST));
        applied(aside("h", MOST));
        applied(Capture.of(key("h"), key("c")).amount(1));
        assertSums(MOST - 1, 0, 0, 0);
        applied(credits("i", 1));
        assertOverflow("j", credits("j", 1));
    }

    /** Look at the arithmetic of sufficiency: amount, debt and overdraft together may pass 64 bits and must not wrap. */
    @Test
    public final void w12_the_floor_of_an_overdraft_is_exact() {
        applied(Adjust.by(account(), -1, "debt", key("a")).intoDebt());
        refused(
                account(),
                InsufficientCreditsException.class,
                () -> ledger().post(job("s", MOST).overdraft(MOST)));
        applied(job("s", MOST - 1).overdraft(MOST));
        assertSums(-MOST, 0, 0, MOST);
    }

    /** Look at the arithmetic of sufficiency: credits and overdraft together may pass 64 bits and must not wrap. */
    @Test
    public final void w13_credits_and_overdraft_together_may_pass_64_bits() {
        applied(credits("g", MOST));
        applied(job("s", MOST).overdraft(MOST));
        assertSums(0, 0, 0, 0);
    }

    /** Look at what a shortfall says is missing: the largest number where the true one does not fit. */
    @Test
    public final void w14_a_shortfall_does_not_wrap() {
        applied(Adjust.by(account(), -MOST, "deep", key("a")).intoDebt());
        var refusal = refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", MOST)));
        assertEquals(MOST, refusal.shortfall().requested());
        assertEquals(-MOST, refusal.shortfall().spendable());
        assertEquals(MOST, refusal.shortfall().missing());
    }

    /** Look at debts that a revoke makes: they have to fit, too. */
    @Test
    public final void w15_a_revoke_into_too_much_debt_is_refused() {
        applied(credits("g", 10));
        applied(job("s", 10));
        applied(Adjust.by(account(), -(MOST - 5), "deep", key("a")).intoDebt());
        assertOverflow("v", Revoke.inFull(key("g"), key("v")));
        applied(Revoke.toTotal(key("g"), 5, key("v")));
        assertSums(-MOST, 0, 0, MOST);
    }

    /** Look at lists: an overflow at their end leaves nothing of them. */
    @Test
    public final void w16_an_overflow_refuses_the_whole_list() {
        refused(
                account(),
                AmountOverflowException.class,
                () -> ledger().postAll(List.of(credits("g", MOST), credits("h", 1))));
        assertSums(0, 0, 0, 0);
        List<Command> list = List.of(credits("g", MOST), job("s", 1), credits("h", 1));
        ledger().postAll(list);
        assertSums(MOST, 0, 0, 0);
    }

    /** Look at accounts: each has 64 bits of its own. */
    @Test
    public final void w17_every_account_has_sums_of_its_own() {
        applied(credits("g", MOST));
        applied(Grant.purchase(account("other"), MOST, key("h")));
        assertEquals(MOST, available(account("other")));
    }

    /** Look at instants that a duration leads to: beyond the last one that can be written down they are refused. */
    @Test
    public final void w18_a_relative_expiry_beyond_the_year_9999_is_refused() {
        clock.set(Instant.parse("9500-01-01T00:00:00Z"));
        Grant grant = credits("g", 100).expiresAfter(Duration.ofDays(365_250));
        var refusal = refused(account(), InvalidInputException.class, () -> ledger().post(grant));
        assertEquals("expiry", refusal.field());
    }

    /** Look at instants that a time-out leads to: the last one that can be written down is a bound, too. */
    @Test
    public final void w19_a_timeout_beyond_the_year_9999_is_refused() {
        clock.set(Instant.parse("9500-01-01T00:00:00Z"));
        applied(credits("g", 100));
        assertRefusedInput("timeout", aside("h", 1).timeout(Duration.ofDays(365_250)));
        applied(aside("h", 1).timeout(Duration.ofDays(36_525)));
    }

    /** Look at credits on their way to a debt: only the sums at the end of an entry have to fit. */
    @Test
    public final void w20_credits_that_only_pay_debt_do_not_overflow() {
        applied(credits("g", MOST).scope("video"));
        applied(job("s", 10).overdraft(60));
        applied(credits("h", 10));
        assertSums(MOST, 0, 0, 0);
    }

    private void assertOverflow(String key, Command command) {
        var refusal = refused(account(), AmountOverflowException.class, () -> ledger().post(command));
        Key expected = key(key);
        assertEquals(expected, refusal.key());
        assertEquals(account(), refusal.account());
    }
}
