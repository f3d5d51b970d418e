package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Grant;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealFinding;
import io.creditledger.proof.SealFinding.Kind;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.proof.Seals;
import io.creditledger.testkit.Capability;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules pr, second part: seals over all accounts of the ledger, those of other rules among them. That a history which was
 * rewritten is found cannot be a rule of the contract, since no ledger lets anybody rewrite it.
 */
abstract class SealRules extends ChainKeyRules {
    private static final Hash OTHER = Hash.parse("ab".repeat(32));

    final Seals seals() {
        needs(Capability.PROOF);
        return under(LENIENT).seals();
    }

    static Seal made(Seals seals) {
        return seals.seal(Note.NONE).seal();
    }

    final void grant(Account account, String name) {
        ledger().grant(Grant.purchase(account, 10, key(name)));
    }

    static void assertSound(Seals seals, Seal published) {
        SealReport report = seals.verifySeal(published);
        assertEquals(List.of(), report.findings());
        assertTrue(report.isSound(), "the report is sound");
        assertEquals(published.accounts(), report.accounts(), "accounts that were looked at");
    }

    private static Set<Kind> kinds(Seals seals, Seal published) {
        SealReport report = seals.verifySeal(published);
        assertFalse(report.isSound(), "the report is sound");
        return report.findings().stream().map(SealFinding::kind).collect(Collectors.toSet());
    }

    /** Look at which accounts are gone through: all that ever had an entry, each once. */
    @Test
    public final void pr13_a_seal_covers_every_account_and_every_entry() {
        Seals seals = seals();
        Seal before = made(seals);
        grant(account("one"), "grant-1");
        grant(account("two"), "grant-2");
        grant(account("two"), "grant-3");
        grant(account("two").in("euros"), "grant-4");
        Seal after = made(seals);
        assertEquals(before.accounts() + 3, after.accounts(), "accounts");
        assertEquals(before.entries() + 4, after.entries(), "entries");
    }

    /** Look at which head of an account belongs to a seal: the last one that was written down until then. */
    @Test
    public final void pr14_what_was_sealed_is_sound_whatever_comes_later() {
        Seals seals = seals();
        grant(account("one"), "grant-1");
        Seal first = made(seals);
        assertSound(seals, first);
        grant(account("one"), "grant-2");
        grant(account("two"), "grant-3");
        Seal second = made(seals);
        grant(account("two"), "grant-4");
        assertSound(seals, first);
        assertSound(seals, second);
    }

    /** Look at what the last seal is, and whether its hash is taken along. */
    @Test
    public final void pr15_seals_follow_each_other() {
        Seals seals = seals();
        Seal first = made(seals);
        grant(account(), "grant");
        Seal second = made(seals);
        Seal third = made(seals);
        assertEquals(first.number() + 1, second.number());
        assertEquals(first.hash(), second.previous());
        assertEquals(second.number() + 1, third.number());
        assertEquals(second.hash(), third.previous());
        assertEquals(second.root(), third.root(), "the root of a ledger that nobody has written to");
        assertFalse(first.root().equals(second.root()), "the root of a ledger that somebody has written to");
    }

    /** Look at what is stored beside the seal itself. */
    @Test
    public final void pr16_a_seal_tells_who_made_it_and_why() {
        Seals seals = seals();
        Note note = Note.NONE.reason("Quartalsende, geprüft").reference("Q1").metadata("by", "hand");
        SealRecord made = ledger().as(Actor.finance("fay")).seals().seal(note);
        assertEquals(Actor.finance("fay"), made.actor());
        assertEquals(note, made.note());
        assertFalse(made.seal().at().isBefore(T0), "sealed before now");
        assertEquals(Optional.of(made), seals.findSeal(made.seal().number()));
    }

    /** Look at whether sealing is a write as any other. */
    @Test
    public final void pr17_a_person_gives_a_reason_for_a_seal() {
        Seals seals = seals();
        long last = made(seals).number();
        Seals fays = ledger().as(Actor.finance("fay")).seals();
        assertInvalid("reason", () -> fays.seal(Note.NONE));
        assertEquals(List.of(), seals.seals(last, 1), "a refusal left a seal");
    }

    /** Look at whether the line loses anything, and whether the store does. */
    @Test
    public final void pr18_the_published_line_is_the_seal() {
        Seals seals = seals();
        grant(account(), "grant");
        Seal made = made(seals);
        assertEquals(made, Seal.parse(made.text()));
        assertEquals(made, seals.findSeal(made.number()).orElseThrow().seal());
        assertSound(seals, Seal.parse(made.text()));
    }

    /** Look at what is compared with the published seal: every field, and the heads with its root. */
    @Test
    public final void pr19_a_published_seal_that_is_not_the_ledgers_is_found() {
        Seals seals = seals();
        grant(account(), "grant");
        Seal it = made(seals);
        assertEquals(
                Set.of(Kind.SEAL_DIFFERS),
                kinds(
                        seals,
                        new Seal(it.number(), it.at(), it.accounts(), it.entries(), it.root(), it.previous(), OTHER)));
        assertEquals(
                Set.of(Kind.SEAL_DIFFERS),
                kinds(seals, new Seal(it.number(), it.at(), it.accounts(), it.entries(), it.root(), OTHER, it.hash())));
        assertEquals(
                Set.of(Kind.SEAL_DIFFERS, Kind.HEADS_DIFFER),
                kinds(
                        seals,
                        new Seal(it.number(), it.at(), it.accounts(), it.entries(), OTHER, it.previous(), it.hash())));
    }

    /** Look at what is said of a seal that somebody has, and the ledger has not. */
    @Test
    public final void pr20_a_seal_that_the_ledger_does_not_have_is_missed() {
        Seals seals = seals();
        Seal it = made(seals);
        Seal next = new Seal(it.number() + 1, it.at(), it.accounts(), it.entries(), it.root(), it.hash(), OTHER);
        assertEquals(Set.of(Kind.SEAL_MISSING), kinds(seals, next));
        assertEquals(Optional.empty(), seals.findSeal(next.number()));
    }

    /** Look at the order, and at both ends of a list. */
    @Test
    public final void pr21_seals_are_listed_in_order_behind_any_number() {
        Seals seals = seals();
        SealRecord first = seals.seal(Note.NONE);
        SealRecord second = seals.seal(Note.NONE);
        SealRecord third = seals.seal(Note.NONE);
        long before = first.seal().number() - 1;
        assertEquals(List.of(first, second, third), seals.seals(before, 10));
        assertEquals(List.of(first, second), seals.seals(before, 2));
        assertEquals(List.of(third), seals.seals(before + 2, 1));
        assertEquals(List.of(), seals.seals(before + 3, 1));
        assertInvalid("limit", () -> seals.seals(before, 0));
        assertInvalid("after", () -> seals.seals(-1, 1));
        assertInvalid("number", () -> seals.findSeal(0));
    }
}
