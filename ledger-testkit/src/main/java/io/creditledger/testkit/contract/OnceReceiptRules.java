package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Outcome;
import io.creditledger.Quote;
import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Totals;
import io.creditledger.error.KeyConflictException;
import io.creditledger.error.UnknownKeyException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules k, continued: what the receipt of a replay tells, and who else looks at keys. */
abstract class OnceReceiptRules extends OnceRules {
    /** Look at how an entry is found by its key: it is the one of the receipt. */
    @Test
    public final void k21_a_key_leads_to_the_entry_that_it_left() {
        Receipt receipt = applied(credits("g", 100));
        assertEquals(Optional.of(receipt.entry()), ledger().entry(key("g")));
        assertEquals(Optional.empty(), ledger().entry(key("never used")));
    }

    /** Look at what a receipt of a command other than a hold says about holds: nothing. */
    @Test
    public final void k22_only_a_holds_receipt_tells_the_state_of_a_hold() {
        assertEquals(Optional.empty(), applied(credits("g", 100)).hold());
        assertEquals(Optional.of(HoldState.OPEN), applied(aside("h", 60)).hold());
        assertEquals(Optional.empty(), applied(Release.of(key("h"), key("r"))).hold());
    }

    /** Look at the state beside the entry: the present one, outside of what makes receipts equal. */
    @Test
    public final void k23_the_replay_of_an_open_hold_says_open() {
        assertEquals(Optional.of(HoldState.OPEN), holdSentAgainAfter(() -> {}));
    }

    /** Look at the state beside the entry: the capture has settled the hold. */
    @Test
    public final void k24_the_replay_of_a_captured_hold_says_captured() {
        assertEquals(
                Optional.of(HoldState.CAPTURED),
                holdSentAgainAfter(() -> applied(Capture.of(key("h"), key("c")).amount(10))));
    }

    /** Look at the state beside the entry: the release has settled the hold. */
    @Test
    public final void k25_the_replay_of_a_released_hold_says_released() {
        assertEquals(
                Optional.of(HoldState.RELEASED), holdSentAgainAfter(() -> applied(Release.of(key("h"), key("r")))));
    }

    /** Look at the state beside the entry: it is judged by the clock, though nothing is written yet. */
    @Test
    public final void k26_the_replay_of_a_hold_whose_time_is_up_says_expired() {
        assertEquals(Optional.of(HoldState.EXPIRED), holdSentAgainAfter(() -> clock.advance(ONE_HOUR)));
    }

    /** Look at the state beside the entry: the same once the time-out is written. */
    @Test
    public final void k27_the_replay_of_a_swept_hold_says_expired() {
        assertEquals(Optional.of(HoldState.EXPIRED), holdSentAgainAfter(() -> {
            clock.advance(ONE_HOUR);
            ledger().sweep(account());
        }));
    }

    /** Look at what belongs to a receipt: the entries that the command caused, in a replay as well. */
    @Test
    public final void k28_a_replay_tells_the_caused_entries_again() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        applied(job("s", 40));
        clock.advance(ONE_HOUR);
        Receipt first = applied(Refund.of(key("s"), key("r")));
        assertEquals(
                List.of(EntryType.EXPIRY),
                first.caused().stream().map(entry -> entry.type()).toList());
        assertEquals(Totals.ZERO, first.balance());
        clock.advance(ONE_HOUR);
        applied(credits("h", 7));
        Receipt again = replayed(first, Refund.of(key("s"), key("r")));
        assertEquals(Totals.ZERO, again.balance());
    }

    /** Look at what belongs to a receipt: what time did before the command is not caused by it. */
    @Test
    public final void k29_what_fell_due_before_a_command_is_not_caused_by_it() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        clock.advance(ONE_HOUR);
        Receipt receipt = applied(credits("h", 50));
        assertEquals(List.of(), receipt.caused());
        assertEquals(new Totals(50, 0, 0, 0), receipt.balance());
    }

    /** Look at the quote of a spend that was made: it would do nothing now, and says what was done then. */
    @Test
    public final void k30_the_quote_of_a_used_key_says_replayed() {
        applied(credits("g", 100));
        applied(job("s", 30));
        Quote quote = ledger().quote(job("s", 30));
        assertEquals(Outcome.REPLAYED, quote.outcome());
        assertEquals(30, quote.amount());
        assertEquals(List.of(1L), quote.lines().stream().map(line -> line.lot()).toList());
    }

    /** Look at the quote of another spend under a used key: it throws what the spend would throw. */
    @Test
    public final void k31_the_quote_of_another_spend_under_a_used_key_is_a_conflict() {
        applied(credits("g", 100));
        applied(job("s", 30));
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().quote(job("s", 31)));
        assertEquals("amount", refusal.field());
    }

    /** Look at what a quote leaves behind: nothing, its key least of all. */
    @Test
    public final void k32_a_quote_leaves_its_key_free() {
        applied(credits("g", 100));
        assertEquals(Outcome.APPLIED, ledger().quote(job("s", 30)).outcome());
        assertEquals(Optional.empty(), ledger().entry(key("s")));
        applied(job("s", 60));
    }

    /** Look at the refusals that are values: want of credits alone. */
    @Test
    public final void k33_a_tried_hold_throws_a_conflict() {
        applied(credits("g", 100));
        applied(aside("h", 30));
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().tryHold(aside("h", 31)));
        assertEquals("amount", refusal.field());
    }

    /** Look at a refusal that is a value: its key stays free, too. */
    @Test
    public final void k34_a_tried_hold_that_was_refused_leaves_its_key_free() {
        assertFalse(ledger().tryHold(aside("h", 30)).isAccepted());
        applied(credits("g", 100));
        assertTrue(ledger().tryHold(aside("h", 30)).isAccepted());
        assertSums(70, 30, 0, 0);
    }

    /** Look at the order of judgement: a wrong account beside the act is told before a replay is. */
    @Test
    public final void k35_a_command_that_names_a_wrong_account_never_replays() {
        applied(credits("g", 100));
        applied(job("s", 30));
        applied(Refund.of(key("s"), key("r")));
        var refusal = refused(
                account(),
                UnknownKeyException.class,
                () -> ledger().post(Refund.of(key("s"), key("r")).on(account("other"))));
        assertEquals(key("s"), refusal.key());
    }

    private Optional<HoldState> holdSentAgainAfter(Runnable what) {
        applied(credits("g", 100));
        Receipt first = applied(aside("h", 60));
        what.run();
        Receipt again = replayed(first, aside("h", 60));
        assertEquals(first, again);
        return again.hold();
    }
}
