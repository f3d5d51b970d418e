package io.creditledger.testkit.contract;

import static io.creditledger.signal.SignalKind.DEPLETED;
import static io.creditledger.signal.SignalKind.IN_DEBT;
import static io.creditledger.signal.SignalKind.LOW;
import static io.creditledger.signal.SignalKind.RECOVERED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.command.Grant;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules si: signals, beginning with those of sums that cross a threshold. */
abstract class SignalRules extends SignalFixture {
    /** Look at what is compared: what was available before and after, and what was told already. */
    @Test
    public final void si1_coming_down_below_the_threshold_is_told_once() {
        watch(LEVELS);
        applied(credits("bought", 150));
        clock.advance(ONE_HOUR);
        Entry crossing = applied(job("job-1", 60)).entry();
        applied(job("job-2", 10));
        assertEquals(
                List.of(new Signal(account(), 1, LOW, after(ONE_HOUR), crossing.sequence(), 90, 0, Optional.empty())),
                told());
        assertTold();
    }

    /** Look at the comparison: at the threshold the account is not low. */
    @Test
    public final void si2_the_threshold_itself_is_not_low() {
        watch(LEVELS);
        applied(credits("bought", 150));
        applied(job("job-1", 50));
        assertTold();
        applied(job("job-2", 1));
        assertEquals(99, toldOnce(LOW).available());
    }

    /** Look at an entry that crosses two lines: it is told of both, the higher one first. */
    @Test
    public final void si3_having_nothing_left_is_told_as_well_as_being_low() {
        watch(LEVELS);
        applied(credits("bought", 150));
        Entry last = applied(job("job", 150)).entry();
        List<Signal> told = told();
        assertEquals(List.of(LOW, DEPLETED), told.stream().map(Signal::kind).toList());
        assertEquals(List.of(1L, 2L), told.stream().map(Signal::number).toList(), "numbers");
        told.forEach(signal -> assertEquals(last.sequence(), signal.entry(), "the entry of " + signal));
    }

    /** Look at what is forgotten when the account is well again: the next time counts anew. */
    @Test
    public final void si4_being_back_at_the_threshold_is_told_once_and_the_next_fall_again() {
        watch(LEVELS);
        applied(credits("bought", 150));
        applied(job("job-1", 150));
        told();
        applied(credits("some", 99));
        assertTold();
        applied(credits("enough", 1));
        assertEquals(100, toldOnce(RECOVERED).available());
        applied(credits("more", 1));
        assertTold();
        applied(job("job-2", 101));
        assertTold(LOW, DEPLETED);
    }

    /** Look at the line above which an account has recovered where no other was drawn. */
    @Test
    public final void si5_without_a_low_threshold_one_credit_is_enough_to_recover() {
        watch(Thresholds.NONE.depleted());
        applied(credits("bought", 10));
        applied(job("job-1", 9));
        assertTold();
        applied(job("job-2", 1));
        assertTold(DEPLETED);
        applied(credits("more", 1));
        assertTold(RECOVERED);
    }

    /** Look at debt beside the sum of what is available: it is told when it arises, and over when it is paid. */
    @Test
    public final void si6_debt_is_told_when_it_arises() {
        watch(Thresholds.NONE.inDebt());
        applied(credits("bought", 10));
        applied(job("job-1", 10));
        assertTold();
        applied(job("job-2", 5).overdraft(100));
        assertEquals(5, toldOnce(IN_DEBT).debt());
        applied(job("job-3", 5).overdraft(100));
        applied(credits("some", 9));
        assertTold();
        applied(credits("rest", 1));
        assertEquals(0, toldOnce(RECOVERED).available());
    }

    /** Look at accounts that have little from their beginning: they did not come down to it. */
    @Test
    public final void si7_who_begins_with_little_is_told_of_at_the_first_fall() {
        watch(LEVELS);
        applied(credits("later", 1_000).pending());
        applied(credits("first", 20));
        applied(credits("second", 20));
        assertTold();
        applied(job("job", 1));
        assertTold(LOW);
    }

    /** Look at what is compared: the sums around each moment at which time did something, and around the command. */
    @Test
    public final void si8_what_time_did_is_told_whoever_writes_it_down() {
        watch(LEVELS);
        applied(credits("starts", 150).startsAt(after(ONE_HOUR)).expiresAt(after(ONE_DAY)));
        applied(credits("starts-then", 150).startsAt(after(ONE_DAY)));
        clock.advance(ONE_HOUR);
        applied(job("job", 150));
        assertTold(LOW, DEPLETED);
        clock.advance(ONE_DAY);
        applied(job("job-2", 150));
        assertTold(RECOVERED, LOW, DEPLETED);
        assertEquals(6, log().size(), "entries");
    }

    /** Look at lists: each command is judged by itself, after those before it. */
    @Test
    public final void si9_the_commands_of_a_list_are_judged_one_by_one() {
        watch(LEVELS);
        applied(credits("bought", 150));
        ledger().postAll(List.of(job("job-1", 100), credits("more", 100), job("job-2", 100)));
        List<Signal> told = told();
        assertEquals(
                List.of(LOW, RECOVERED, LOW), told.stream().map(Signal::kind).toList());
        assertEquals(List.of(2L, 3L, 4L), told.stream().map(Signal::entry).toList(), "entries");
    }

    /** Look at what time did: it is told with the instant and the number of its own entry, whoever writes that. */
    @Test
    public final void si10_what_time_took_is_told_of_its_own_entry() {
        watch(LEVELS);
        applied(credits("stays", 50));
        applied(credits("ends", 100).expiresAt(after(ONE_HOUR)));
        clock.advance(ONE_DAY);
        applied(job("job", 1));
        Signal low = toldOnce(LOW);
        assertEquals(3, low.entry());
        assertEquals(after(ONE_HOUR), low.at());
        assertEquals(50, low.available(), "what was available after that entry");
    }

    /** Look at what else goes through the books without writing. */
    @Test
    public final void si11_replays_refusals_quotes_and_reads_tell_nothing() {
        watch(LEVELS);
        var bought = applied(credits("bought", 150).expiresAt(after(ONE_HOUR)));
        applied(job("job", 10));
        replayed(bought, credits("bought", 150).expiresAt(after(ONE_HOUR)));
        refused(account(), InsufficientCreditsException.class, () -> ledger().spend(job("more", 200)));
        ledger().quote(job("quoted", 100));
        clock.advance(ONE_DAY);
        assertEquals(0, available(account()), "what a read judges");
        assertEquals(2, written(account()), "entries");
        assertTold();
        ledger().sweep(account());
        assertTold(LOW, DEPLETED);
    }

    /** Look at holds: what is set aside is not available. */
    @Test
    public final void si12_what_is_set_aside_counts_as_gone_until_it_returns() {
        watch(LEVELS);
        applied(credits("bought", 150));
        applied(aside("hold", 150));
        assertTold(LOW, DEPLETED);
        applied(Release.of(key("hold"), key("released")));
        assertTold(RECOVERED);
    }

    /** Look at the numbers: each account has its own. */
    @Test
    public final void si13_signals_are_numbered_in_each_account() {
        watch(LEVELS);
        for (String name : List.of("one", "two")) {
            ledger().grant(Grant.purchase(account(name), 150, key("bought-" + name)));
            ledger().spend(Spend.of(account(name), 100, key("job-1-" + name)));
            ledger().spend(Spend.of(account(name), 50, key("job-2-" + name)));
        }
        List<Signal> told = told();
        for (String name : List.of("one", "two")) {
            assertEquals(
                    List.of(1L, 2L),
                    told.stream()
                            .filter(signal -> signal.account().equals(account(name)))
                            .map(Signal::number)
                            .toList(),
                    name);
        }
    }

    /** Look at accounts without thresholds beside others that have some. */
    @Test
    public final void si14_each_account_has_the_thresholds_that_the_policy_says() {
        SignalPolicy policy = account -> account.equals(account()) ? Thresholds.NONE.depleted() : Thresholds.NONE;
        watch(EVERYBODY.signals(policy));
        ledger().grant(Grant.purchase(account("other"), 150, key("bought-other")));
        ledger().spend(Spend.of(account("other"), 150, key("job-other")));
        applied(credits("bought", 150));
        applied(job("job", 150));
        assertEquals(account(), toldOnce(DEPLETED).account());
    }

    /** Look at what is compared with what: what holds now with what was told last, under whatever thresholds. */
    @Test
    public final void si15_other_thresholds_are_judged_with_the_next_write() {
        watch(Thresholds.NONE.low(100));
        applied(credits("bought", 400));
        applied(job("job-1", 100));
        change(Thresholds.NONE.low(500));
        assertTold();
        applied(job("job-2", 1));
        applied(job("job-3", 1));
        assertTold(LOW);
        change(Thresholds.NONE.low(200));
        applied(job("job-4", 1));
        assertTold(RECOVERED);
    }

    /** Look at what is remembered of an account that is not watched any more: nothing. */
    @Test
    public final void si16_thresholds_that_come_back_are_judged_anew() {
        watch(Thresholds.NONE.low(100));
        applied(credits("bought", 150));
        applied(job("job-1", 100));
        assertTold(LOW);
        change(Thresholds.NONE);
        applied(credits("more", 100));
        applied(job("job-2", 100));
        assertTold();
        change(Thresholds.NONE.low(100));
        applied(job("job-3", 1));
        Signal low = toldOnce(LOW);
        assertEquals(2, low.number());
    }

    /** Look at a purchase that is taken back after it was spent. */
    @Test
    public final void si17_a_grant_taken_back_in_full_is_told_as_debt() {
        watch(LEVELS);
        applied(credits("bought", 150));
        applied(job("job", 140));
        assertTold(LOW);
        applied(Revoke.inFull(key("bought"), key("charged-back")));
        List<Signal> told = told();
        assertEquals(List.of(DEPLETED, IN_DEBT), told.stream().map(Signal::kind).toList());
        assertEquals(140, told.get(1).debt());
    }
}
