package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.unwritten;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.error.InvalidInputException;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.value.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules l: the numbers of an account, now and then. */
abstract class BalanceRules extends QuoteRules {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Totals at(Instant instant) {
        return ledger().balanceAt(account(), instant);
    }

    private Lot onlyLot() {
        List<Lot> lots = ledger().lots(account(), LotQuery.all());
        assertEquals(1, lots.size(), "there is one lot");
        return lots.get(0);
    }

    /** Where this fails, look at how you read an account that has no row yet. */
    @Test
    public final void l1_an_account_without_entries_reads_as_zeros_and_empty_lists() {
        Account nobody = account("nobody");
        assertEquals(new Balance(nobody, Totals.ZERO, Map.of(), Map.of()), ledger().balance(nobody), "balance");
        assertEquals(Totals.ZERO, ledger().balanceAt(nobody, T0), "balance at an instant");
        assertEquals(List.of(), ledger().lots(nobody, LotQuery.all()), "lots");
        assertEquals(List.of(), ledger().history(nobody).items(), "history");
        assertEquals(
                List.of(),
                ledger().audit(AuditQuery.newestFirst().account(nobody)).items(),
                "audit");
    }

    /** Look at whether the four sums are kept apart, and whether debt makes available negative. */
    @Test
    public final void l2_the_balance_tells_available_held_pending_and_debt() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().grant(Grant.purchase(account(), 40, key("unpaid")).pending());
        ledger().hold(Hold.of(account(), 30, key("hold")));
        ledger().spend(Spend.of(account(), 85, key("job")).overdraft(20));
        assertEquals(new Totals(-15, 30, 40, 15), ledger().balance(account()).totals());
    }

    /** Look at which lots serve which feature: those without a scope serve all, scoped ones only theirs. */
    @Test
    public final void l3_what_is_available_depends_on_the_feature() {
        ledger().grant(Grant.purchase(account(), 100, key("any")));
        ledger().grant(Grant.purchase(account(), 30, key("images")).scope("images"));
        ledger().grant(Grant.purchase(account(), 20, key("media")).scope("images", "video"));
        Balance balance = ledger().balance(account());
        assertEquals(150, balance.available(), "available");
        assertEquals(100, balance.availableUnscoped(), "without a feature");
        assertEquals(150, balance.availableFor("images"), "for images");
        assertEquals(120, balance.availableFor("video"), "for video");
        assertEquals(100, balance.availableFor("audio"), "for audio");
    }

    /** Look at whether the debt is subtracted once from every way of counting what is available. */
    @Test
    public final void l4_debt_lowers_what_is_available_for_every_feature() {
        ledger().grant(Grant.purchase(account(), 10, key("any")));
        ledger().grant(Grant.purchase(account(), 50, key("images")).scope("images"));
        ledger().spend(Spend.of(account(), 30, key("job")).overdraft(20));
        Balance balance = ledger().balance(account());
        assertEquals(20, balance.debt(), "debt");
        assertEquals(30, balance.available(), "available");
        assertEquals(-20, balance.availableUnscoped(), "without a feature");
        assertEquals(30, balance.availableFor("images"), "for images");
    }

    /** Look at whether lots that wait for payment and lots that wait for their start both count as pending. */
    @Test
    public final void l5_what_is_pending_depends_on_the_feature_too() {
        ledger().grant(Grant.purchase(account(), 40, key("unpaid")).pending());
        ledger().grant(Grant.purchase(account(), 25, key("later"))
                .scope("images")
                .startsAt(after(DAY)));
        Balance balance = ledger().balance(account());
        assertEquals(65, balance.pending(), "pending");
        assertEquals(40, balance.pendingUnscoped(), "without a feature");
        assertEquals(65, balance.pendingFor("images"), "for images");
        assertEquals(0, balance.available(), "available");
    }

    /** Look at the comparison: usable while now is before the expiry, and not at it. */
    @Test
    public final void l6_a_lot_counts_until_the_instant_of_its_expiry() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")).expiresAt(after(HOUR)));
        clock.set(after(HOUR.minus(TICK)));
        assertEquals(100, available(account()), "a microsecond before");
        clock.set(after(HOUR));
        assertEquals(new Balance(account(), Totals.ZERO, Map.of(), Map.of()), ledger().balance(account()));
        assertEquals(LotStatus.EXPIRED, onlyLot().status());
        assertEquals(0, onlyLot().remaining(), "remaining");
        assertEquals(100, onlyLot().lapsed(), "lapsed");
    }

    /** Look at the comparison: usable from the start on, the instant itself included. */
    @Test
    public final void l7_a_scheduled_lot_counts_from_the_instant_of_its_start() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")).startsAt(after(HOUR)));
        clock.set(after(HOUR.minus(TICK)));
        assertEquals(new Totals(0, 0, 100, 0), ledger().balance(account()).totals(), "a microsecond before");
        clock.set(after(HOUR));
        assertEquals(new Totals(100, 0, 0, 0), ledger().balance(account()).totals(), "at the start");
        assertEquals(LotStatus.USABLE, onlyLot().status());
    }

    /** Look at whether reads judge a hold's time-out, without anything being written. */
    @Test
    public final void l8_what_was_held_is_available_from_the_time_out_on() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        ledger().hold(Hold.of(account(), 30, key("hold")).timeout(HOUR));
        clock.set(after(HOUR.minus(TICK)));
        assertEquals(new Totals(70, 30, 0, 0), ledger().balance(account()).totals(), "a microsecond before");
        clock.set(after(HOUR));
        assertEquals(new Totals(100, 0, 0, 0), ledger().balance(account()).totals(), "at the time-out");
        assertEquals(100, onlyLot().remaining(), "remaining");
    }

    /** Look at the comparison: entries up to and including the instant. */
    @Test
    public final void l9_the_balance_at_an_instant_includes_the_entries_of_that_instant() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        clock.advance(HOUR);
        ledger().spend(Spend.of(account(), 40, key("job")));
        assertEquals(Totals.ZERO, at(T0.minus(TICK)), "before the first entry");
        assertEquals(100, at(T0).available(), "at the grant");
        assertEquals(100, at(after(HOUR.minus(TICK))).available(), "a microsecond before the spend");
        assertEquals(60, at(after(HOUR)).available(), "at the spend");
    }

    /** Look at whether you answer about what is not known yet: the present is the last instant to ask for. */
    @Test
    public final void l10_the_balance_of_the_future_is_refused() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")));
        clock.advance(HOUR);
        assertEquals(100, at(after(HOUR)).available(), "now");
        var refusal = refused(account(), InvalidInputException.class, () -> at(after(HOUR.plus(TICK))));
        assertEquals("instant", refusal.field());
    }

    /** Look at whether the past is answered from written entries only; what fell due then counted then. */
    @Test
    public final void l11_the_balance_at_an_instant_counts_what_had_fallen_due() {
        ledger().grant(Grant.purchase(account(), 100, key("ends")).expiresAt(after(HOUR)));
        ledger().grant(Grant.purchase(account(), 20, key("begins")).startsAt(after(HOUR.multipliedBy(2))));
        clock.advance(HOUR.multipliedBy(4));
        for (String when : List.of("before", "after")) {
            assertEquals(new Totals(100, 0, 20, 0), at(after(HOUR.minus(TICK))), when + " the next write, 1");
            assertEquals(new Totals(0, 0, 20, 0), at(after(HOUR)), when + " the next write, 2");
            assertEquals(new Totals(20, 0, 0, 0), at(after(HOUR.multipliedBy(2))), when + " the next write, 3");
            ledger().spend(Spend.of(account(), 5, key("job")));
        }
    }

    /** Look at whether a server whose clock is behind un-does what another one has seen. */
    @Test
    public final void l12_a_clock_behind_the_last_entry_reads_as_of_that_entry() {
        ledger().grant(Grant.purchase(account(), 100, key("stays")));
        ledger().grant(Grant.promotion(account(), 10, key("ends")).expiresAt(after(HOUR.minus(TICK))));
        clock.set(after(HOUR));
        ledger().spend(Spend.of(account(), 40, key("job")));
        Balance balance = ledger().balance(account());
        List<Lot> lots = ledger().lots(account(), LotQuery.all());
        clock.set(after(HOUR.dividedBy(2)));
        assertEquals(balance, ledger().balance(account()), "balance");
        assertEquals(lots, ledger().lots(account(), LotQuery.all()), "lots");
        assertEquals(balance.totals(), at(after(HOUR)), "balance at the last entry");
        assertEquals(110, at(T0).available(), "balance at the first entry");
    }

    /** Look at whether some read writes down what fell due: reads judge, only commands and sweeps write. */
    @Test
    public final void l13_reads_leave_nothing_behind() {
        ledger().grant(Grant.purchase(account(), 100, key("bought")).expiresAt(after(HOUR)));
        clock.advance(HOUR);
        ledger().balance(account());
        at(after(HOUR));
        ledger().lots(account(), LotQuery.all());
        ledger().entry(key("bought"));
        ledger().quote(Spend.of(account(), 5, key("job")));
        ledger().audit(AuditQuery.newestFirst().account(account()));
        ledger().history(account());
        assertEquals(1, unwritten(ledger().history(account()).items()).size(), "entries not written yet");
    }
}
