package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Release;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules t: time: the edges of starts, expiries and time-outs, and clocks that go back. */
abstract class TimeRules extends QueryBoundsRules {
    /** Look at the comparison with the start: usable at it, and not a microsecond before. */
    @Test
    public final void t1_credits_are_usable_exactly_from_their_start() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR.minus(TICK)));
        assertSums(0, 0, 100, 0);
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", 1)));
        clock.advance(TICK);
        assertSums(100, 0, 0, 0);
        applied(job("s", 100));
    }

    /** Look at the comparison with the expiry: usable a microsecond before it, and not at it. */
    @Test
    public final void t2_credits_are_usable_until_just_before_their_expiry() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR.minus(TICK)));
        assertSums(100, 0, 0, 0);
        applied(job("s", 1));
        clock.advance(TICK);
        assertSums(0, 0, 0, 0);
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("t", 1)));
    }

    /** Look at the comparison with a hold's time-out: it stands a microsecond before it, and not at it. */
    @Test
    public final void t3_a_hold_stands_until_just_before_its_timeout() {
        applied(credits("g", 100));
        applied(aside("h", 30));
        applied(aside("i", 30));
        clock.set(after(ONE_HOUR.minus(TICK)));
        assertSums(40, 60, 0, 0);
        applied(Release.of(key("h"), key("r")));
        clock.advance(TICK);
        assertSums(100, 0, 0, 0);
        var refusal =
                refused(account(), AlreadySettledException.class, () -> ledger().post(Capture.of(key("i"), key("c"))));
        assertEquals("expired", refusal.state());
    }

    /** Look at clocks of nanoseconds: the ledger's time is cut to microseconds, never rounded up. */
    @Test
    public final void t4_the_clock_is_cut_to_microseconds() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR.minusNanos(1)));
        assertSums(100, 0, 0, 0);
        Entry entry = applied(job("s", 1)).entry();
        assertEquals(after(ONE_HOUR.minus(TICK)), entry.at());
        assertEquals(entry.at(), entry.recordedAt());
    }

    /** Look at the instants of an entry that a command left: both are the moment of writing. */
    @Test
    public final void t5_a_commands_entry_bears_the_moment_of_writing() {
        clock.set(after(ONE_HOUR));
        Entry entry = applied(credits("g", 100)).entry();
        assertEquals(after(ONE_HOUR), entry.at());
        assertEquals(after(ONE_HOUR), entry.recordedAt());
    }

    /** Look at the time of a write: the later of the clock and the account's last entry. */
    @Test
    public final void t6_time_does_not_run_backwards_when_the_clock_does() {
        clock.set(after(ONE_HOUR));
        applied(credits("g", 100));
        clock.set(T0);
        Entry entry = applied(job("s", 10)).entry();
        assertEquals(after(ONE_HOUR), entry.at());
        assertEquals(after(ONE_HOUR), entry.recordedAt());
    }

    /** Look at the time of a read: a clock behind the account's last entry reads as of that entry. */
    @Test
    public final void t7_a_read_by_a_clock_gone_back_is_as_of_the_last_entry() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)));
        clock.set(after(ONE_HOUR));
        applied(job("s", 10));
        clock.set(T0);
        assertSums(90, 0, 0, 0);
        assertEquals(1, ledger().lots(account()).size());
        assertEquals(3, log().size());
        applied(job("t", 90));
    }

    /** Look at the time of a judgement: what is over stays over for a clock that goes back. */
    @Test
    public final void t8_a_clock_gone_back_revives_nothing() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("f", 100));
        applied(aside("h", 50));
        clock.set(after(ONE_DAY));
        applied(credits("late", 1));
        clock.set(T0);
        assertSums(101, 0, 0, 0);
        refused(account(), AlreadySettledException.class, () -> ledger().post(Release.of(key("h"), key("r"))));
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", 102)));
    }

    /** Look at the time by which an expiry is "in the future": the ledger's, not that of a clock gone back. */
    @Test
    public final void t9_the_future_begins_after_the_last_entry() {
        clock.set(after(ONE_DAY));
        applied(credits("g", 100));
        clock.set(T0);
        assertRefusedInput("expiry", credits("h", 1).expiresAt(after(ONE_DAY)));
        applied(credits("h", 1).expiresAt(after(ONE_DAY).plus(TICK)));
    }

    /** Look at the time of one account: another one may be ahead of the clock. */
    @Test
    public final void t10_every_account_has_a_time_of_its_own() {
        clock.set(after(ONE_DAY));
        applied(Grant.purchase(account("ahead"), 1, key("ahead")));
        clock.set(T0);
        assertEquals(T0, applied(credits("g", 1)).entry().at());
    }

    /** Look at reads of an account that nobody used: zeros, and nothing written. */
    @Test
    public final void t11_an_account_without_entries_reads_as_zeros() {
        Account account = account();
        assertEquals(new Balance(account, Totals.ZERO, Map.of(), Map.of()), ledger().balance(account));
        assertEquals(0, ledger().balance(account).availableFor("images"));
        assertEquals(Totals.ZERO, ledger().balanceAt(account, T0));
        assertEquals(List.of(), ledger().lots(account));
        assertEquals(List.of(), ledger().lots(account, LotQuery.all()));
        var history = ledger().history(account);
        assertEquals(List.of(), history.items());
        assertEquals(Optional.empty(), history.next());
        assertEquals(Optional.empty(), history.back());
        assertEquals(
                List.of(),
                ledger().audit(AuditQuery.newestFirst().account(account)).items());
        assertEquals(List.of(), ledger().sweep(account));
    }

    /** Look at the state of an account at an instant: the entries of that instant are in, later ones are not. */
    @Test
    public final void t12_the_balance_at_an_instant_counts_the_entries_of_that_instant() {
        clock.set(after(ONE_HOUR));
        applied(credits("g", 100));
        applied(job("s", 30));
        clock.set(after(ONE_DAY));
        applied(job("t", 20));
        assertEquals(Totals.ZERO, at(T0));
        assertEquals(Totals.ZERO, at(after(ONE_HOUR.minus(TICK))));
        assertEquals(new Totals(70, 0, 0, 0), at(after(ONE_HOUR)));
        assertEquals(new Totals(70, 0, 0, 0), at(after(ONE_DAY.minus(TICK))));
        assertEquals(new Totals(50, 0, 0, 0), at(after(ONE_DAY)));
    }

    /** Look at the state of an account in the future: nobody knows it, so it is refused. */
    @Test
    public final void t13_the_balance_of_the_future_is_refused() {
        applied(credits("g", 100));
        var refusal = refused(account(), InvalidInputException.class, () -> at(T0.plus(TICK)));
        assertEquals("instant", refusal.field());
        assertEquals(new Totals(100, 0, 0, 0), at(T0));
    }

    /** Look at the state of an account at an instant in the past that nobody has written down yet. */
    @Test
    public final void t14_the_balance_at_an_instant_judges_what_fell_due() {
        applied(credits("g", 100).startsAt(after(ONE_HOUR)).expiresAt(after(ONE_DAY)));
        clock.set(after(Duration.ofDays(2)));
        assertEquals(new Totals(0, 0, 100, 0), at(after(ONE_HOUR.minus(TICK))));
        assertEquals(new Totals(100, 0, 0, 0), at(after(ONE_HOUR)));
        assertEquals(new Totals(100, 0, 0, 0), at(after(ONE_DAY.minus(TICK))));
        assertEquals(Totals.ZERO, at(after(ONE_DAY)));
        assertEquals(1, written(account()));
    }

    /** Look at the due entry of a clock that went back: it is written at its instant, after the entry in front of it. */
    @Test
    public final void t15_recorded_instants_never_decrease() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        applied(credits("f", 100));
        applied(aside("h", 150));
        clock.set(after(ONE_DAY));
        applied(credits("e", 1));
        clock.set(T0);
        applied(job("s", 1));
        Instant last = T0;
        for (Entry entry : log()) {
            assertTrue(!entry.at().isBefore(last), () -> entry.type() + " at " + entry.at());
            last = entry.at();
        }
        assertEquals(
                List.of(
                        EntryType.GRANT,
                        EntryType.GRANT,
                        EntryType.HOLD,
                        EntryType.HOLD_EXPIRY,
                        EntryType.EXPIRY,
                        EntryType.GRANT,
                        EntryType.SPEND),
                kinds());
    }

    /** Look at clocks that show an instant nobody can write down: no answer is better than a wrong one. */
    @Test
    public final void t16_a_clock_out_of_bounds_is_refused() {
        for (Instant instant : List.of(Instant.EPOCH.minusNanos(1), Instant.MAX)) {
            clock.set(instant);
            assertInvalid("clock", () -> ledger().post(credits("g", 1)));
            assertInvalid("clock", () -> ledger().balance(account()));
        }
        clock.set(T0);
        assertEquals(Optional.empty(), ledger().entry(key("g")));
    }

    private Totals at(Instant instant) {
        return ledger().balanceAt(account(), instant);
    }
}
