package io.creditledger.testkit.contract;

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
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Rules b, continued: null is refused where it is handed in, with the name of the field. */
abstract class NullRules extends TextBoundsRules {
    /** Look at the commands that name an account. */
    @Test
    public final void b33_an_account_is_there() {
        Account none = nothing();
        assertInvalid("account", () -> Grant.promotion(none, 1, key("k")));
        assertInvalid("account", () -> Grant.allowance(none, 1, key("k")));
        assertInvalid("account", () -> Grant.purchase(none, 1, key("k")));
        assertInvalid("account", () -> Spend.of(none, 1, key("k")));
        assertInvalid("account", () -> Hold.of(none, 1, key("k")));
        assertInvalid("account", () -> Adjust.by(none, 1, "why", key("k")));
        assertInvalid("account", () -> PlanChange.of(none, "free", "pro", T0, "why", key("k")));
    }

    /** Look at the account that a command may name beside its act. */
    @Test
    public final void b34_an_account_that_is_said_is_there() {
        Account none = nothing();
        assertInvalid("account", () -> Activate.of(key("g"), key("k")).on(none));
        assertInvalid("account", () -> Cancel.of(key("g"), key("k")).on(none));
        assertInvalid("account", () -> Capture.of(key("h"), key("k")).on(none));
        assertInvalid("account", () -> Release.of(key("h"), key("k")).on(none));
        assertInvalid("account", () -> Refund.of(key("s"), key("k")).on(none));
        assertInvalid("account", () -> Revoke.inFull(key("g"), key("k")).on(none));
        assertInvalid("account", () -> Extend.forGood(key("g"), key("k")).on(none));
    }

    /** Look at the keys of commands that name an account: the ledger never makes one up. */
    @Test
    public final void b35_a_key_is_there() {
        Key none = nothing();
        assertInvalid("key", () -> Grant.promotion(account(), 1, none));
        assertInvalid("key", () -> Grant.allowance(account(), 1, none));
        assertInvalid("key", () -> Grant.purchase(account(), 1, none));
        assertInvalid("key", () -> Spend.of(account(), 1, none));
        assertInvalid("key", () -> Hold.of(account(), 1, none));
        assertInvalid("key", () -> Adjust.by(account(), 1, "why", none));
        assertInvalid("key", () -> PlanChange.of(account(), "free", "pro", T0, "why", none));
    }

    /** Look at the keys of commands that refer to an act. */
    @Test
    public final void b36_the_key_of_a_command_on_an_act_is_there() {
        Key none = nothing();
        assertInvalid("key", () -> Activate.of(key("g"), none));
        assertInvalid("key", () -> Cancel.of(key("g"), none));
        assertInvalid("key", () -> Capture.of(key("h"), none));
        assertInvalid("key", () -> Release.of(key("h"), none));
        assertInvalid("key", () -> Refund.of(key("s"), none));
        assertInvalid("key", () -> Revoke.unspent(key("g"), none));
        assertInvalid("key", () -> Extend.forGood(key("g"), none));
    }

    /** Look at the act that a command refers to. */
    @Test
    public final void b37_an_act_is_there() {
        Key none = nothing();
        assertInvalid("act", () -> Activate.of(none, key("k")));
        assertInvalid("act", () -> Cancel.of(none, key("k")));
        assertInvalid("act", () -> Capture.of(none, key("k")));
        assertInvalid("act", () -> Release.of(none, key("k")));
        assertInvalid("act", () -> Refund.of(none, key("k")));
        assertInvalid("act", () -> Revoke.unspent(none, key("k")));
        assertInvalid("act", () -> Revoke.inFull(none, key("k")));
        assertInvalid("act", () -> Revoke.amount(none, 1, key("k")));
        assertInvalid("act", () -> Revoke.toTotal(none, 1, key("k")));
        assertInvalid("act", () -> Revoke.toTotalUnspent(none, 1, key("k")));
        assertInvalid("act", () -> Extend.forGood(none, key("k")));
        assertInvalid("act", () -> Extend.until(none, T0, key("k")));
    }

    /** Look at the options of a grant. */
    @Test
    public final void b38_the_options_of_a_grant_are_there() {
        Grant grant = credits("g", 1);
        Scope scope = nothing();
        assertInvalid("scope", () -> grant.scope(scope));
        Collection<String> features = nothing();
        assertInvalid("scope", () -> Scope.of(features));
        assertInvalid("unit cost", () -> grant.unitCost(nothing()));
        assertInvalid("expiry", () -> grant.expires(nothing()));
        assertInvalid("expiry", () -> grant.expiresAt(nothing()));
        assertInvalid("expiry", () -> grant.expiresAfter(nothing()));
        assertInvalid("start", () -> grant.startsAt(nothing()));
        assertInvalid("source", () -> LotTerms.of(nothing()));
    }

    /** Look at instants and durations of the other commands. */
    @Test
    public final void b39_the_times_of_a_command_are_there() {
        assertInvalid("timeout", () -> aside("h", 1).timeout(nothing()));
        assertInvalid("expiry", () -> Extend.until(key("g"), nothing(), key("x")));
        assertInvalid("expiry", () -> Extend.to(key("g"), nothing(), key("x")));
        assertInvalid("effective", () -> PlanChange.of(account(), "free", "pro", nothing(), "why", key("p")));
        assertInvalid("expiry", () -> Expiry.endOf(nothing(), ZoneOffset.UTC));
        assertInvalid("zone", () -> Expiry.endOf(LocalDate.EPOCH, nothing()));
    }

    /** Look at the instant of a reissue: it is the refund's own field, whatever carries it inside. */
    @Test
    public final void b40_the_instant_of_a_reissue_is_in_bounds() {
        Refund refund = Refund.of(key("s"), key("r"));
        assertInvalid("reissue", () -> refund.reissueUntil(nothing()));
        assertInvalid("reissue", () -> refund.reissueUntil(Instant.EPOCH.minusNanos(1)));
        assertInvalid("reissue", () -> refund.reissueUntil(Instant.MAX));
    }

    /** Look at notes and their parts. */
    @Test
    public final void b41_what_a_note_says_is_there() {
        assertInvalid("note", () -> job("s", 1).note(nothing()));
        assertInvalid("note", () -> Release.of(key("h"), key("r")).note(nothing()));
        assertInvalid("reason", () -> new Note(nothing(), Note.NONE.reference(), Note.NONE.metadata()));
        assertInvalid("reference", () -> new Note(Note.NONE.reason(), nothing(), Note.NONE.metadata()));
        assertInvalid("metadata", () -> new Note(Note.NONE.reason(), Note.NONE.reference(), nothing()));
    }

    /** Look at the parts of the small values. */
    @Test
    public final void b42_the_parts_of_values_are_there() {
        BigDecimal none = nothing();
        assertInvalid("unit cost", () -> new UnitCost(none, "EUR"));
        assertInvalid("unit cost", () -> UnitCost.of(nothing(), "EUR"));
        assertInvalid("role", () -> new Actor("jane", nothing()));
        assertInvalid("scope", () -> new Scope(nothing()));
    }

    /** Look at what is handed to the ledger itself. */
    @Test
    public final void b43_what_a_ledger_is_asked_is_there() {
        Command none = nothing();
        assertInvalid("command", () -> ledger().post(none));
        assertInvalid("commands", () -> ledger().postAll(nothing()));
        assertInvalid("command", () -> ledger().postAll(Arrays.asList(credits("g", 1), none)));
        assertInvalid("actor", () -> ledger().as(nothing()));
        assertInvalid("spend", () -> ledger().quote(nothing()));
        assertInvalid("account", () -> ledger().balance(nothing()));
        assertInvalid("accounts", () -> ledger().balances(nothing()));
        assertInvalid("account", () -> ledger().balances(Collections.singleton(nothing())));
        assertInvalid("account", () -> ledger().balanceAt(nothing(), T0));
        assertInvalid("instant", () -> ledger().balanceAt(account(), nothing()));
        assertInvalid("account", () -> ledger().lots(nothing()));
        assertInvalid("account", () -> ledger().history(nothing()));
        assertInvalid("key", () -> ledger().entry(nothing()));
        assertInvalid("query", () -> ledger().audit(nothing()));
        Account nobody = nothing();
        assertInvalid("account", () -> ledger().sweep(nobody));
    }
}
