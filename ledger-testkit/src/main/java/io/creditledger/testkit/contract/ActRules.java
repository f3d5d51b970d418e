package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.LedgerException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rules b, continued: commands that name an act which is not there, not theirs, or not of their kind. */
abstract class ActRules extends StoredBoundsRules {
    /** Look at how the act is looked up: one that is not there is an error, and leaves the command's key free. */
    @Test
    public final void b61_an_act_that_is_not_there_is_unknown() {
        for (Command command : onAct(key("none"))) {
            assertUnknown(key("none"), command);
            assertEquals(Optional.empty(), ledger().entry(command.key()));
        }
    }

    /** Look at how the act is looked up: byte by byte. */
    @Test
    public final void b62_an_act_is_named_byte_by_byte() {
        applied(credits("g", 100));
        applied(job("s", 10));
        assertUnknown(key("S"), Refund.of(key("S"), key("r")));
        assertUnknown(key("s."), Refund.of(key("s."), key("r")));
    }

    /** Look at an act that was refused: it is not there. */
    @Test
    public final void b63_an_act_that_was_refused_is_unknown() {
        refused(account(), LedgerException.class, () -> ledger().post(job("s", 10)));
        assertUnknown(key("s"), Refund.of(key("s"), key("r")));
    }

    /** Look at a command that names an account beside its act: if the act is elsewhere, it is unknown there. */
    @Test
    public final void b64_an_act_of_another_account_is_unknown() {
        theOthersActs();
        Key paid = key("paid");
        Key hold = key("hold");
        List.<Command>of(
                        Activate.of(key("unpaid"), key("k")).on(account()),
                        Cancel.of(key("unpaid"), key("k")).on(account()),
                        Capture.of(hold, key("k")).on(account()),
                        Release.of(hold, key("k")).on(account()),
                        Refund.of(key("spend"), key("k")).on(account()),
                        Revoke.inFull(paid, key("k")).on(account()),
                        Extend.forGood(paid, key("k")).on(account()))
                .forEach(command -> assertUnknown(command.act().orElseThrow(), command));
    }

    /** Look at the exception for an act of another account: it must not say whose it is. */
    @Test
    public final void b65_an_unknown_act_does_not_tell_whose_it_is() {
        theOthersActs();
        var refusal =
                assertUnknown(key("spend"), Refund.of(key("spend"), key("r")).on(account()));
        String message = String.valueOf(refusal.getMessage());
        assertFalse(message.contains(account("other").owner()), message);
    }

    /** Look at a command that names the right account beside its act: it goes through. */
    @Test
    public final void b66_an_act_of_the_named_account_is_found() {
        theOthersActs();
        applied(Refund.of(key("spend"), key("r")).on(account("other")));
        assertEquals(990, available(account("other")));
    }

    /** Look at an act in another currency of the owner: it is in another account. */
    @Test
    public final void b67_an_act_in_another_currency_is_unknown() {
        Account minutes = watched(account().in("minutes"));
        applied(Grant.purchase(minutes, 100, key("g")));
        applied(Spend.of(minutes, 10, key("s")));
        assertUnknown(key("s"), Refund.of(key("s"), key("r")).on(account()));
    }

    /** Look at what is paid or not paid: grants, and nothing else. */
    @Test
    public final void b68_only_a_grant_is_activated_or_cancelled() {
        oneOfEach();
        for (String act : List.of("spend", "hold", "capture", "refund", "adjust up", "plan")) {
            assertWrong(act, grant -> Activate.of(grant, key("k")));
            assertWrong(act, grant -> Cancel.of(grant, key("k")));
        }
    }

    /** Look at what is captured or released: holds, and nothing else. */
    @Test
    public final void b69_only_a_hold_is_captured_or_released() {
        oneOfEach();
        for (String act : List.of("grant", "spend", "capture", "refund", "adjust down", "extend")) {
            assertWrong(act, hold -> Capture.of(hold, key("k")));
            assertWrong(act, hold -> Release.of(hold, key("k")));
        }
    }

    /** Look at what is refunded: acts that took something, and nothing else. */
    @Test
    public final void b70_only_what_took_credits_is_refunded() {
        oneOfEach();
        for (String act : List.of("grant", "refund", "release", "adjust up", "extend", "plan", "activate", "cancel")) {
            assertWrong(act, taken -> Refund.of(taken, key("k")));
        }
    }

    /** Look at the refund of a hold: the error says that the capture's key is the handle. */
    @Test
    public final void b71_the_refund_of_a_hold_points_to_the_capture() {
        oneOfEach();
        var refusal = assertWrong("hold", hold -> Refund.of(hold, key("k")));
        assertTrue(refusal.expected().contains("capture"), refusal.expected());
    }

    /** Look at what is taken back or extended: lots, under the key of the entry that made them. */
    @Test
    public final void b72_only_what_made_a_lot_is_revoked_or_extended() {
        oneOfEach();
        for (String act : List.of("spend", "hold", "capture", "refund", "adjust down", "activate", "plan")) {
            assertWrong(act, lot -> Revoke.inFull(lot, key("k")));
            assertWrong(act, lot -> Revoke.unspent(lot, key("k")));
            assertWrong(act, lot -> Revoke.amount(lot, 1, key("k")));
            assertWrong(act, lot -> Revoke.toTotal(lot, 1, key("k")));
            assertWrong(act, lot -> Extend.forGood(lot, key("k")));
        }
    }

    /** Look at acts of the ledger's own: their keys may be named, but there is nothing to refund or release in them. */
    @Test
    public final void b73_what_time_did_is_not_refunded() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        clock.advance(ONE_HOUR);
        Entry expiry = ledger().sweep(account()).get(0);
        var refusal =
                refused(account(), WrongActException.class, () -> ledger().post(Refund.of(expiry.key(), key("r"))));
        assertEquals(expiry.key(), refusal.key());
        assertEquals(EntryType.EXPIRY, refusal.actual());
    }

    private List<Command> onAct(Key act) {
        return List.of(
                Activate.of(act, key("a")),
                Cancel.of(act, key("b")),
                Capture.of(act, key("c")),
                Release.of(act, key("d")),
                Refund.of(act, key("e")),
                Revoke.inFull(act, key("f")),
                Revoke.toTotal(act, 1, key("g")),
                Extend.forGood(act, key("h")));
    }

    private void theOthersActs() {
        Account other = account("other");
        applied(Grant.purchase(other, 1_000, key("paid")));
        applied(Grant.purchase(other, 100, key("unpaid")).pending());
        applied(Spend.of(other, 10, key("spend")));
        applied(Hold.of(other, 10, key("hold")));
    }

    private void oneOfEach() {
        applied(credits("grant", 1_000));
        applied(credits("unpaid", 10).pending());
        applied(credits("never paid", 10).pending());
        applied(Activate.of(key("unpaid"), key("activate")));
        applied(Cancel.of(key("never paid"), key("cancel")));
        applied(job("spend", 10));
        applied(aside("hold", 10));
        applied(Capture.of(key("hold"), key("capture")));
        applied(aside("other hold", 10));
        applied(Release.of(key("other hold"), key("release")));
        applied(Refund.of(key("spend"), key("refund")).amount(5));
        applied(Adjust.by(account(), 10, "why", key("adjust up")));
        applied(Adjust.by(account(), -10, "why", key("adjust down")));
        applied(Extend.until(key("grant"), after(ONE_DAY), key("extend")));
        applied(PlanChange.of(account(), "free", "pro", T0, "why", key("plan")));
    }

    private UnknownKeyException assertUnknown(Key act, Command command) {
        var refusal = refused(account(), UnknownKeyException.class, () -> ledger().post(command));
        assertEquals(act, refusal.key());
        return refusal;
    }

    private WrongActException assertWrong(String act, Function<Key, Command> command) {
        var refusal = refused(account(), WrongActException.class, () -> ledger().post(command.apply(key(act))));
        assertEquals(key(act), refusal.key());
        assertEquals(ledger().entry(key(act)).map(Entry::type), Optional.of(refusal.actual()));
        return refusal;
    }
}
