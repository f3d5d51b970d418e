package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.Receipt;
import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.error.KeyConflictException;
import io.creditledger.value.Expiry;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules k, continued: what is content, and what is not. */
abstract class OnceContentRules extends OnceReceiptRules {
    /** Look at the content of a hold: an hour that was said is the hour that is meant by default. */
    @Test
    public final void k36_an_explicit_hour_is_the_default_timeout() {
        applied(credits("g", 100));
        Receipt first = applied(aside("h", 30));
        replayed(first, aside("h", 30).timeout(Duration.parse("PT60M")));
        Receipt said = applied(aside("i", 30).timeout(ONE_HOUR));
        replayed(said, aside("i", 30));
    }

    /** Look at the content of a grant: defaults that were said are defaults. */
    @Test
    public final void k37_explicit_defaults_of_a_grant_are_its_defaults() {
        Grant said = credits("g", 100).priority(100).scope(Scope.ANY).expires(Expiry.NEVER);
        Receipt first = applied(credits("g", 100));
        replayed(first, said);
    }

    /** Look at the content of durations: their length counts, not how it was spelled. */
    @Test
    public final void k38_durations_of_one_length_are_the_same() {
        Receipt first = applied(credits("g", 100).expiresAfter(Duration.ofDays(2)));
        replayed(first, credits("g", 100).expiresAfter(Duration.parse("PT48H")));
    }

    /** Look at the content of a grant: a relative expiry is not the instant that it comes to. */
    @Test
    public final void k39_a_relative_expiry_is_not_its_instant() {
        applied(credits("g", 100).expiresAfter(ONE_DAY));
        assertConflict("expiry", credits("g", 100).expiresAt(after(ONE_DAY)));
        applied(credits("h", 100).expiresAt(after(ONE_DAY)));
        assertConflict("expiry", credits("h", 100).expiresAfter(ONE_DAY));
    }

    /** Look at the content of a relative expiry: it stays as it was said, however late it comes again. */
    @Test
    public final void k40_a_relative_expiry_replays_later() {
        Receipt first = applied(credits("g", 100).expiresAfter(ONE_DAY));
        clock.advance(ONE_HOUR);
        replayed(first, credits("g", 100).expiresAfter(ONE_DAY));
        assertEquals(Expiry.at(after(ONE_DAY)), lotOf("g").expiry());
    }

    /** Look at the content of a refund: "all that is left" is not the amount that it came to. */
    @Test
    public final void k41_a_refund_of_all_is_not_one_of_the_amount() {
        applied(credits("g", 100));
        applied(job("s", 30));
        applied(job("t", 30));
        applied(Refund.of(key("s"), key("r")));
        assertConflict("amount", Refund.of(key("s"), key("r")).amount(30));
        applied(Refund.of(key("t"), key("q")).amount(30));
        assertConflict("amount", Refund.of(key("t"), key("q")));
    }

    /** Look at the content of a capture: without an amount it is not a capture of what is held. */
    @Test
    public final void k42_a_capture_of_all_is_not_one_of_the_amount() {
        applied(credits("g", 100));
        applied(aside("h", 30));
        applied(aside("i", 30));
        applied(Capture.of(key("h"), key("c")));
        assertConflict("amount", Capture.of(key("h"), key("c")).amount(30));
        applied(Capture.of(key("i"), key("d")).amount(30));
        assertConflict("amount", Capture.of(key("i"), key("d")));
    }

    /** Look at the content of a revoke: what is left is not the amount that it came to. */
    @Test
    public final void k43_a_revoke_of_the_unspent_is_not_one_of_the_amount() {
        applied(credits("g", 100));
        applied(Revoke.unspent(key("g"), key("v")));
        assertConflict("mode", Revoke.amount(key("g"), 100, key("v")));
    }

    /** Look at what is compared: why something is done decides nothing. */
    @Test
    public final void k44_reason_reference_and_metadata_are_not_content() {
        Note note = Note.NONE.reason("first").reference("T-1").metadata("job", "1");
        Receipt first = applied(credits("g", 100).note(note));
        replayed(first, credits("g", 100).note(note).reason("second"));
        replayed(first, credits("g", 100).note(note).reference("T-2"));
        replayed(first, credits("g", 100).note(note).metadata("job", "2"));
        Receipt last = replayed(first, credits("g", 100));
        assertEquals(note, last.entry().note());
    }

    /** Look at what is compared: neither does a reason that has to be there. */
    @Test
    public final void k45_a_mandatory_reason_is_not_content() {
        Receipt adjust = applied(Adjust.by(account(), 10, "first", key("a")));
        replayed(adjust, Adjust.by(account(), 10, "second", key("a")));
        Receipt change = applied(PlanChange.of(account(), "free", "pro", T0, "first", key("p")));
        replayed(change, PlanChange.of(account(), "free", "pro", T0, "second", key("p")));
    }

    /** Look at what is compared: another actor may send a command again; the first one did it. */
    @Test
    public final void k46_the_actor_is_not_content() {
        Receipt first = applied(credits("g", 100));
        Receipt again = ledger().as(ANN).grant(credits("g", 100).reason("was it done?"));
        assertEquals(first, again);
        assertTrue(again.isReplay());
        assertEquals(APP, again.entry().actor());
    }

    /** Look at what is compared: an account that is named beside the act is a check and decides nothing. */
    @Test
    public final void k47_the_account_beside_an_act_is_not_content() {
        applied(credits("g", 100));
        applied(aside("h", 30));
        applied(aside("i", 30));
        Receipt without = applied(Release.of(key("h"), key("r")));
        replayed(without, Release.of(key("h"), key("r")).on(account()));
        Receipt with = applied(Release.of(key("i"), key("q")).on(account()));
        replayed(with, Release.of(key("i"), key("q")));
    }

    /** Look at the content of a unit cost: the number counts, not its trailing zeros. */
    @Test
    public final void k48_unit_costs_of_one_number_are_the_same() {
        Receipt first = applied(credits("g", 100).unitCost(UnitCost.of("0.10", "EUR")));
        replayed(first, credits("g", 100).unitCost(UnitCost.of("0.1", "EUR")));
    }

    /** Look at the content of a scope: it is a set. */
    @Test
    public final void k49_the_order_of_a_scopes_features_is_not_content() {
        Receipt first = applied(credits("g", 100).scope("video", "images"));
        replayed(first, credits("g", 100).scope("images", "video", "images"));
    }

    /** Look at when instants are cut to microseconds: when the command is made, before anything is compared. */
    @Test
    public final void k50_instants_are_compared_in_microseconds() {
        Instant end = after(ONE_DAY);
        Receipt first = applied(credits("g", 100).expiresAt(end.plusNanos(999)));
        replayed(first, credits("g", 100).expiresAt(end));
        assertEquals(Optional.of(end), lotOf("g").expiry().instant());
        assertConflict("expiry", credits("g", 100).expiresAt(end.plus(TICK)));
    }

    /** Sends another command under a used key, which must be refused with the name of the field. */
    final void assertConflict(String field, Command other) {
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().post(other));
        assertEquals(field, refusal.field());
        assertEquals(other.key(), refusal.key());
    }
}
