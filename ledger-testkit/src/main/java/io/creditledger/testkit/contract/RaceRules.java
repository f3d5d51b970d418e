package io.creditledger.testkit.contract;

import static io.creditledger.testkit.contract.Facts.history;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Rules c, continued: races over one act. */
abstract class RaceRules extends SweepRules {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;
    private static final Set<EntryType> SETTLING = Set.of(EntryType.CAPTURE, EntryType.RELEASE, EntryType.HOLD_EXPIRY);

    private void credits(long amount) {
        needs(Capability.CONCURRENT_WRITERS);
        ledger().grant(Grant.purchase(account(), amount, key("bought")));
    }

    /** Look at whether the state of the hold is read under the lock. */
    @Test
    public final void c11_of_capture_release_and_time_out_exactly_one_settles_a_hold() {
        credits(100);
        for (int round = 0; round < ROUNDS; round++) {
            Key hold = key("hold-" + round);
            String end = "end-" + round;
            ledger().hold(Hold.of(account(), 5, hold).timeout(Duration.ofMinutes(1)));
            List<Callable<Optional<Receipt>>> racers = List.of(
                    () -> Optional.of(ledger().capture(
                                    Capture.of(hold, key(end + "-capture")).amount(1))),
                    () -> Optional.of(ledger().release(Release.of(hold, key(end + "-release")))),
                    () -> {
                        clock.advance(Duration.ofMinutes(2));
                        ledger().sweep(account());
                        return Optional.empty();
                    });
            Together.run(racers).allBut(AlreadySettledException.class);
            List<Entry> ends = history(ledger(), account()).stream()
                    .filter(entry -> SETTLING.contains(entry.type()))
                    .filter(entry -> entry.refersTo().equals(Optional.of(hold)))
                    .toList();
            assertEquals(1, ends.size(), () -> "entries that settle " + hold + ": " + ends);
        }
        assertEquals(0, ledger().balance(account()).held(), "held");
    }

    /** Look at whether the state of a pending grant is read under the lock. */
    @Test
    public final void c12_of_activation_and_cancellation_exactly_one_ends_a_pending_grant() {
        needs(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < ROUNDS; round++) {
            Key grant = key("bought-" + round);
            Key activate = key("activate-" + round);
            Key cancel = key("cancel-" + round);
            ledger().grant(Grant.purchase(account(), 10, grant).pending());
            var race = Together.<Receipt>run(List.of(
                    () -> ledger().activate(Activate.of(grant, activate)),
                    () -> ledger().cancel(Cancel.of(grant, cancel))));
            assertEquals(1, race.allBut(AlreadySettledException.class).size(), "ends of " + grant);
        }
        assertEquals(0, ledger().balance(account()).pending(), "pending");
    }

    /** Look at whether what is left of an act is read under the lock. */
    @Test
    public final void c13_refunds_at_once_never_give_back_more_than_was_taken() {
        credits(100);
        ledger().spend(Spend.of(account(), 100, key("job")));
        List<Receipt> receipts = Together.times(
                        THREADS,
                        i -> ledger().refund(Refund.of(key("job"), key("refund-" + i))
                                .amount(30)))
                .allBut(MoreThanLeftException.class);
        assertEquals(3, receipts.size(), "refunds that went through");
        assertEquals(90, available(account()));
    }

    /** Look at whether all revokes of a grant share one cap, read under the lock. */
    @Test
    public final void c14_revokes_at_once_share_one_cap() {
        credits(100);
        ledger().grant(Grant.purchase(account(), 100, key("other")));
        ledger().spend(Spend.of(account(), 60, key("job")));
        List<Receipt> receipts = Together.times(
                        THREADS,
                        i -> ledger().revoke(
                                        i % 2 == 0
                                                ? Revoke.inFull(key("bought"), key("dispute-" + i))
                                                : Revoke.toTotal(key("bought"), 50L + i, key("refund-" + i))))
                .allBut(MoreThanLeftException.class);
        assertEquals(
                100,
                receipts.stream().mapToLong(receipt -> receipt.entry().amount()).sum(),
                "credits that were taken back");
        assertEquals(40, available(account()));
    }

    /** Look at whether two writers bring an account up to date at the same time. */
    @Test
    public final void c15_what_fell_due_is_written_once_by_sweeps_and_commands_at_once() {
        credits(100);
        for (int i = 0; i < 5; i++) {
            ledger().grant(Grant.promotion(account(), 10, key("ends-" + i))
                    .expiresAt(after(Duration.ofMinutes(i + 1L))));
        }
        clock.advance(Duration.ofHours(1));
        Together.times(
                        THREADS,
                        i -> i % 2 == 0
                                ? ledger().sweep(account()).size()
                                : ledger().spend(Spend.of(account(), 1, key("job-" + i)))
                                        .caused()
                                        .size())
                .allOrFail();
        assertEquals(
                5,
                history(ledger(), account()).stream()
                        .filter(entry -> entry.type() == EntryType.EXPIRY)
                        .count(),
                "expiries");
        assertEquals(100 - THREADS / 2, available(account()));
    }
}
