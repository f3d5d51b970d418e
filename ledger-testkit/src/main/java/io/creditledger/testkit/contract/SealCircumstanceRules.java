package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.HouseRules;
import io.creditledger.access.Access;
import io.creditledger.audit.AuditAction;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.proof.InclusionProof;
import io.creditledger.proof.Seal;
import io.creditledger.proof.Seals;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Rules pr, third part: what else is asked of seals, and many who ask at once. */
abstract class SealCircumstanceRules extends SealRules {
    private static final Set<AuditAction> SEALING = EnumSet.of(AuditAction.SEAL, AuditAction.INSPECT);

    private static final HouseRules WITHOUT_SEALS =
            LENIENT.access(request -> SEALING.contains(request.action()) ? Access.denied("not here") : Access.ALLOWED);

    /** Look at the order of accounts under a seal, and at which side each hash of the way stands. */
    @Test
    public final void pr22_a_proof_leads_to_the_seal_that_it_was_made_for_and_to_no_other() {
        Seals seals = seals();
        List<Account> accounts = new ArrayList<>();
        for (String name : List.of("one", "two", "three", "four", "five")) {
            accounts.add(account(name));
            grant(account(name), name);
        }
        Seal first = made(seals);
        grant(account("one"), "more");
        Seal second = made(seals);
        for (Account account : accounts) {
            InclusionProof proof = seals.proofFor(account, first.number()).orElseThrow();
            assertEquals(account, proof.account());
            assertEquals(1, proof.sequence(), "the sealed sequence");
            assertEquals(
                    ledger().history(account).items().stream()
                            .min(Comparator.comparingLong(entry -> entry.sequence()))
                            .orElseThrow()
                            .hash(),
                    proof.link());
            assertTrue(proof.leadsTo(first), () -> "the proof of " + account + " leads to its seal");
            assertFalse(proof.leadsTo(second), () -> "the proof of " + account + " leads to another seal");
        }
    }

    /** Look at what is answered about an account that is not under the seal: nothing, and no error. */
    @Test
    public final void pr23_what_was_not_sealed_has_no_proof() {
        Seals seals = seals();
        Seal it = made(seals);
        grant(account(), "grant");
        assertEquals(Optional.empty(), seals.proofFor(account(), it.number()));
        assertEquals(Optional.empty(), seals.proofFor(account(), it.number() + 1));
    }

    /** Look at whether seals are chained with the keys of the ledger. */
    @Test
    public final void pr24_a_seal_is_made_with_the_newest_key() {
        Seal it = made(seals());
        assertEquals(Optional.of(NEW_ID), it.hash().keyId());
        assertEquals(Optional.empty(), it.root().keyId(), "anybody can recompute the root");
    }

    /** Look at whether the clock alone says when a seal was made. */
    @Test
    public final void pr25_a_seal_is_never_earlier_than_the_one_before_it() {
        Seals seals = seals();
        Seal first = made(seals);
        clock.advance(ONE_DAY.negated());
        Seal second = made(seals);
        assertFalse(second.at().isBefore(first.at()), "seals go back in time");
        assertSound(seals, second);
    }

    /** Look at whether sealing brings accounts up to date: it only reads them. */
    @Test
    public final void pr26_a_seal_writes_no_entry() {
        Seals seals = seals();
        ledger().grant(credits("grant", 10).expiresAt(after(ONE_HOUR)));
        clock.advance(ONE_DAY);
        made(seals);
        assertEquals(1, written(account()));
    }

    /** Look at what the progress says at the end: all accounts. */
    @Test
    public final void pr27_verifying_tells_how_far_it_has_come() {
        Seals seals = seals();
        grant(account(), "grant");
        Seal it = made(seals);
        List<Long> progress = new ArrayList<>();
        seals.verifySeal(it, progress::add);
        assertEquals(it.accounts(), progress.get(progress.size() - 1));
        assertEquals(progress.stream().sorted().toList(), progress);
    }

    /** Look at whether null is told by the name of what it stands for. */
    @Test
    public final void pr28_nothing_is_no_seal() {
        Seals seals = seals();
        assertInvalid("note", () -> seals.seal(nothing()));
        assertInvalid("published", () -> seals.verifySeal(nothing()));
        assertInvalid("account", () -> seals.proofFor(nothing(), 1));
        assertThrows(InvalidInputException.class, () -> Seal.parse(nothing()));
    }

    /** Look at what keeps two seals from being made of the same last one. */
    @Test
    public final void pr29_seals_that_are_made_at_once_follow_each_other() {
        Seals seals = seals();
        needs(Capability.CONCURRENT_WRITERS);
        grant(account(), "grant");
        List<Seal> made = Together.times(4, i -> made(seals)).allOrFail().stream()
                .sorted(Comparator.comparingLong(Seal::number))
                .toList();
        for (int i = 1; i < made.size(); i++) {
            assertEquals(made.get(i - 1).number() + 1, made.get(i).number());
            assertEquals(made.get(i - 1).hash(), made.get(i).previous());
        }
        assertSound(seals, made.get(made.size() - 1));
    }

    /** Look at whether number and link of a head are read together. */
    @Test
    public final void pr30_a_seal_that_is_made_while_others_write_is_sound() {
        Seals seals = seals();
        needs(Capability.CONCURRENT_WRITERS);
        List<Callable<List<Seal>>> tasks = new ArrayList<>();
        tasks.add(() -> List.of(made(seals), made(seals), made(seals)));
        for (String name : List.of("one", "two", "three")) {
            Account account = account(name);
            tasks.add(() -> {
                for (int i = 0; i < 20; i++) {
                    grant(account, name + i);
                }
                return List.of();
            });
        }
        Together.run(tasks).allOrFail().stream().flatMap(List::stream).forEach(seal -> assertSound(seals, seal));
    }

    /** Look at whether the access policy is asked before a seal is made, shown or verified. */
    @Test
    public final void pr32_who_may_not_seal_or_inspect_is_refused() {
        needs(Capability.HOUSE_RULES);
        Seal it = made(seals());
        Seals closed = under(WITHOUT_SEALS).seals();
        assertThrows(AccessDeniedException.class, () -> closed.seal(Note.NONE));
        assertThrows(AccessDeniedException.class, () -> closed.findSeal(1));
        assertThrows(AccessDeniedException.class, () -> closed.seals(0, 1));
        assertThrows(AccessDeniedException.class, () -> closed.verifySeal(it));
        assertThrows(AccessDeniedException.class, () -> closed.proofFor(account(), 1));
        assertEquals(List.of(), seals().seals(it.number(), 1), "a refusal left a seal");
    }
}
