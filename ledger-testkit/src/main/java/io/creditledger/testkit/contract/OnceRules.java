package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.KeyConflictException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules k: a command happens once. */
abstract class OnceRules extends RuleFixture {
    /** Look at what you do when you find the key: write nothing, and say so. */
    @Test
    public final void k1_the_same_command_again_changes_nothing() {
        Receipt first = applied(credits("g", 100));
        replayed(first, credits("g", 100));
        assertSums(100, 0, 0, 0);
        assertEquals(1, log().size());
    }

    /** Look at whether you compare contents when you find the key. */
    @Test
    public final void k2_same_key_with_another_amount_is_a_conflict() {
        applied(credits("g", 100));
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().post(credits("g", 101)));
        assertEquals(key("g"), refusal.key());
        assertEquals("amount", refusal.field());
    }

    /** Look at how a replay is answered: from what was written then, not from what is there now. */
    @Test
    public final void k3_a_replay_answers_with_the_entry_and_the_balance_of_then() {
        applied(credits("g", 100));
        Receipt first = applied(job("s", 30));
        clock.advance(ONE_DAY);
        applied(credits("h", 500));
        Receipt again = replayed(first, job("s", 30));
        assertEquals(new Totals(70, 0, 0, 0), again.balance());
        assertEquals(T0, again.entry().recordedAt());
        assertEquals(first.entry().hash(), again.entry().hash());
        assertEquals(first, again);
    }

    /** Look at the moment at which you write down what fell due: only for a command that is applied. */
    @Test
    public final void k4_a_replay_writes_nothing_not_even_what_fell_due() {
        applied(credits("g", 100).expiresAfter(ONE_HOUR));
        Receipt first = applied(credits("h", 50));
        clock.advance(ONE_DAY);
        replayed(first, credits("h", 50));
        assertEquals(2, written(account()));
        assertSums(50, 0, 0, 0);
    }

    /** Look at the kind of command that fails: its content does not survive being written and read. */
    @Test
    public final void k5_every_kind_of_command_replays() {
        List<Command> script = oneOfEachKind();
        List<Receipt> receipts = script.stream().map(this::applied).toList();
        clock.advance(ONE_DAY);
        for (int i = 0; i < script.size(); i++) {
            assertEquals(receipts.get(i), replayed(receipts.get(i), script.get(i)));
        }
    }

    /** Look at the order of judgement: the key comes before everything that depends on time. */
    @Test
    public final void k6_a_grant_that_comes_again_after_its_expiry_replays() {
        Grant grant = credits("g", 100).expiresAt(after(ONE_DAY));
        Receipt first = applied(grant);
        clock.advance(ONE_DAY);
        replayed(first, grant);
        assertRefusedInput("expiry", credits("h", 100).expiresAt(after(ONE_DAY)));
    }

    /** Look at the order of judgement: the key comes before the lot's expiry. */
    @Test
    public final void k7_an_activation_that_comes_again_after_the_expiry_replays() {
        applied(credits("g", 100).expiresAt(after(ONE_DAY)).pending());
        Activate activate = Activate.of(key("g"), key("a"));
        Receipt first = applied(activate);
        clock.advance(ONE_DAY);
        replayed(first, activate);
    }

    /** Look at the order of judgement: the key comes before the command's own instant. */
    @Test
    public final void k8_an_extension_that_comes_again_after_its_instant_replays() {
        applied(credits("g", 100).expiresAt(after(ONE_HOUR)));
        Extend extend = Extend.until(key("g"), after(ONE_DAY), key("x"));
        Receipt first = applied(extend);
        clock.advance(ONE_DAY);
        replayed(first, extend);
    }

    /** Look at the order of judgement: the key comes before the end of the reissue. */
    @Test
    public final void k9_a_refund_that_comes_again_after_its_reissue_replays() {
        applied(credits("g", 100));
        applied(job("s", 40));
        Refund refund = Refund.of(key("s"), key("r")).reissueUntil(after(ONE_DAY));
        Receipt first = applied(refund);
        clock.advance(ONE_DAY);
        replayed(first, refund);
    }

    /** Look at the order of judgement: the key comes before the question whether there is enough. */
    @Test
    public final void k10_a_spend_replays_though_the_credits_are_gone() {
        applied(credits("g", 100));
        Receipt first = applied(job("s", 100));
        replayed(first, job("s", 100));
        assertSums(0, 0, 0, 0);
    }

    /** Look at the order of judgement: a conflict is told before a want of credits. */
    @Test
    public final void k11_a_conflict_is_found_before_a_want_of_credits() {
        applied(credits("g", 100));
        applied(job("s", 100));
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().post(job("s", 5_000)));
        assertEquals("amount", refusal.field());
    }

    /** Look at the order of judgement: a person's missing reason is told though the key is taken. */
    @Test
    public final void k12_a_missing_reason_is_found_before_the_key() {
        applied(credits("g", 100));
        var refusal = refused(
                account(), InvalidInputException.class, () -> ledger().as(ANN).post(credits("g", 100)));
        assertEquals("reason", refusal.field());
    }

    /** Look at what a refusal leaves behind: no entry, and no trace of its key. */
    @Test
    public final void k13_a_refused_command_leaves_its_key_free() {
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("s", 30)));
        assertEquals(Optional.empty(), ledger().entry(key("s")));
        applied(credits("g", 100));
        applied(job("s", 30));
        assertSums(70, 0, 0, 0);
    }

    /** Look at what a refusal leaves behind: the key may even be used for something else. */
    @Test
    public final void k14_a_refused_key_may_carry_another_command() {
        refused(account(), InsufficientCreditsException.class, () -> ledger().post(job("k", 30)));
        applied(credits("k", 100));
        assertSums(100, 0, 0, 0);
    }

    /** Look at what a conflict leaves behind: the first command stands and still replays. */
    @Test
    public final void k15_a_conflict_leaves_the_first_command_in_force() {
        Receipt first = applied(credits("g", 100));
        refused(account(), KeyConflictException.class, () -> ledger().post(credits("g", 1)));
        replayed(first, credits("g", 100));
    }

    /** Look at the exception's message: it may name the field, never what another caller had said. */
    @Test
    public final void k16_a_conflict_does_not_tell_the_other_value() {
        applied(credits("g", 7_654_321));
        var refusal = refused(account(), KeyConflictException.class, () -> ledger().post(credits("g", 1)));
        assertFalse(String.valueOf(refusal.getMessage()).contains("7654321"), refusal.getMessage());
    }

    /** Look at where you search for the key: in the whole ledger, not in the account. */
    @Test
    public final void k17_a_key_is_taken_for_every_account() {
        applied(credits("k", 100));
        var refusal = refused(
                account("other"),
                KeyConflictException.class,
                () -> ledger().post(Grant.purchase(account("other"), 100, key("k"))));
        assertEquals("account", refusal.field());
    }

    /** Look at where you search for the key: one owner's currencies are several accounts. */
    @Test
    public final void k18_a_key_is_taken_for_every_currency() {
        applied(credits("k", 100));
        var minutes = watched(account().in("minutes"));
        var refusal = refused(
                minutes, KeyConflictException.class, () -> ledger().post(Grant.purchase(minutes, 100, key("k"))));
        assertEquals("account", refusal.field());
    }

    /** Look at how keys are compared: byte by byte, whatever the database thinks of upper case. */
    @Test
    public final void k19_keys_that_differ_in_case_are_two_keys() {
        applied(credits("event-a", 100));
        applied(credits("event-A", 10));
        assertSums(110, 0, 0, 0);
    }

    /** Look at how keys are compared: a key that begins like another one is another one. */
    @Test
    public final void k20_blanks_and_wildcards_in_keys_are_characters() {
        for (String name : List.of("a b", "a  b", "a_b", "a%b", "a", "a*")) {
            applied(credits(name, 1));
        }
        assertSums(6, 0, 0, 0);
        assertEquals(
                key("a_b"), ledger().entry(key("a_b")).map(entry -> entry.key()).orElseThrow());
    }

    private List<Command> oneOfEachKind() {
        List<Command> script = List.of(
                credits("grant", 1_000),
                credits("paid", 100).pending(),
                Activate.of(key("paid"), key("activate")),
                credits("unpaid", 100).pending(),
                Cancel.of(key("unpaid"), key("cancel")),
                job("spend", 100),
                aside("hold", 100),
                Capture.of(key("hold"), key("capture")).amount(40),
                aside("other hold", 100),
                Release.of(key("other hold"), key("release")),
                Refund.of(key("spend"), key("refund")).amount(30),
                Revoke.amount(key("grant"), 10, key("revoke")),
                Adjust.by(account(), -5, "counted twice", key("adjust")),
                Extend.until(key("grant"), after(ONE_DAY), key("extend")),
                PlanChange.of(account(), "free", "pro", T0, "upgrade", key("plan change")));
        Set<EntryType> kinds = EnumSet.allOf(EntryType.class);
        kinds.removeIf(EntryType::isSystem);
        assertEquals(kinds, script.stream().map(Command::type).collect(Collectors.toSet()));
        return script;
    }
}
