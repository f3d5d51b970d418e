package io.creditledger.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.store.SealedHead;
import io.creditledger.proof.ChainKeys;
import io.creditledger.proof.InclusionProof;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealFinding;
import io.creditledger.proof.SealFinding.Kind;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What seals find out, and what they do not mind. */
class StoreSealsTest {
    private static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");
    private static final Account ANN = Account.of("ann");
    private static final Account BOB = Account.of("bob");
    private static final Account CIA = Account.of("cia");
    private static final Hash FORGED = Hash.parse("ab".repeat(32));

    private final KeptSeals kept = new KeptSeals();
    private ChainKeys keys = ChainKeys.none();
    private Instant now = T0;

    StoreSealsTest() {
        kept.write(ANN, 3);
        kept.write(BOB, 1);
        kept.write(CIA, 2);
    }

    private StoreSeals seals() {
        return new StoreSeals(kept, keys, () -> now, Actor.service("night"), action -> {});
    }

    private Seal seal() {
        now = now.plusSeconds(1);
        return seals().seal(Note.NONE).seal();
    }

    private List<String> found(Seal published) {
        SealReport report = seals().verifySeal(published);
        assertThat(report.isSound()).isEqualTo(report.findings().isEmpty());
        return report.findings().stream()
                .map(finding -> finding.kind()
                        + finding.account()
                                .map(account -> " " + account.owner())
                                .orElse(""))
                .toList();
    }

    @Test
    void what_was_sealed_and_left_alone_is_sound() {
        Seal seal = seal();
        assertThat(seal.number()).isEqualTo(1);
        assertThat(seal.accounts()).isEqualTo(3);
        assertThat(seal.entries()).isEqualTo(6);
        assertThat(seal.previous()).isEqualTo(Hash.ZERO);
        SealReport report = seals().verifySeal(Seal.parse(seal.text()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.accounts()).isEqualTo(3);
        assertThat(report.seal()).isEqualTo(seal);
    }

    @Test
    void an_empty_ledger_can_be_sealed() {
        kept.entries.clear();
        kept.entries.put(ANN, new ArrayList<>());
        kept.audits.clear();
        Seal seal = seal();
        assertThat(seal.accounts()).isZero();
        assertThat(found(seal)).isEmpty();
    }

    @Test
    void what_came_later_does_not_matter() {
        Seal first = seal();
        kept.write(BOB, 5);
        kept.write(Account.of("aaa"), 5);
        Seal second = seal();
        kept.write(Account.of("bob").in("euros"), 1);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.entries()).isEqualTo(16);
        assertThat(found(first)).isEmpty();
        assertThat(found(second)).isEmpty();
    }

    @Test
    void an_account_that_has_not_moved_on_gets_no_new_head() {
        seal();
        kept.write(BOB, 1);
        seal();
        seal();
        assertThat(kept.heads).extracting(SealedHead::seal).containsExactly(1L, 1L, 1L, 2L);
        kept.auditsOf(ANN).add(FORGED);
        Seal last = seal();
        assertThat(kept.heads).hasSize(5);
        assertThat(found(last)).isEmpty();
    }

    @Test
    void a_rewritten_history_is_found_and_named() {
        Seal seal = seal();
        kept.entriesOf(ANN).set(2, FORGED);
        kept.write(ANN, 1);
        assertThat(found(seal)).containsExactly("HISTORY_REWRITTEN ann");
        assertThat(seals().verifySeal(seal).findings())
                .extracting(SealFinding::message)
                .allMatch(message -> message.startsWith("ann [credits]: entry 3 has link " + FORGED));
        kept.auditsOf(BOB).set(0, FORGED);
        assertThat(found(seal)).containsExactly("HISTORY_REWRITTEN ann", "HISTORY_REWRITTEN bob");
    }

    @Test
    void a_rewritten_history_that_was_not_moved_on_is_found_by_later_seals_too() {
        Seal first = seal();
        kept.entriesOf(ANN).set(2, FORGED);
        Seal second = seal();
        assertThat(found(first)).containsExactly("HISTORY_REWRITTEN ann");
        assertThat(found(second)).containsExactly("HISTORY_REWRITTEN ann");
    }

    @Test
    void a_history_that_was_cut_off_is_found() {
        Seal first = seal();
        kept.entriesOf(ANN).remove(2);
        kept.auditsOf(ANN).remove(2);
        assertThat(found(first)).containsExactly("ROW_MISSING ann", "ROW_MISSING ann");
        assertThat(found(seal())).as("sealed again").containsExactly("ROW_MISSING ann", "ROW_MISSING ann");
    }

    @Test
    void an_account_that_is_gone_is_found_whatever_its_place() {
        for (Account gone : List.of(ANN, BOB, CIA)) {
            StoreSealsTest fresh = new StoreSealsTest();
            Seal first = fresh.seal();
            fresh.kept.entries.remove(gone);
            fresh.kept.audits.remove(gone);
            List<String> expected = Collections.nCopies(2, "ROW_MISSING " + gone.owner());
            assertThat(fresh.found(first)).isEqualTo(expected);
            assertThat(fresh.found(fresh.seal())).isEqualTo(expected);
        }
    }

    @Test
    void heads_that_were_rewritten_along_are_found() {
        Seal seal = seal();
        kept.entriesOf(ANN).set(2, FORGED);
        SealedHead head = kept.heads.get(0);
        kept.heads.set(0, new SealedHead(ANN, 1, 3, FORGED, head.audits(), head.auditLink()));
        assertThat(found(seal)).containsExactly("HEADS_DIFFER");
    }

    @Test
    void heads_that_were_removed_along_are_found() {
        Seal seal = seal();
        kept.entries.remove(ANN);
        kept.heads.remove(0);
        assertThat(found(seal)).containsExactly("HEADS_DIFFER", "HEADS_DIFFER", "HEADS_DIFFER");
    }

    @Test
    void a_ledger_that_was_sealed_anew_is_found_by_the_published_line() {
        Seal published = seal();
        kept.entriesOf(ANN).set(2, FORGED);
        kept.heads.clear();
        kept.seals.clear();
        seal();
        assertThat(found(published)).containsExactly("SEAL_DIFFERS", "HEADS_DIFFER");
    }

    @Test
    void seals_that_are_gone_are_found() {
        Seal first = seal();
        Seal second = seal();
        Seal third = seal();
        SealRecord kicked = kept.seals.remove(1);
        assertThat(found(first)).isEmpty();
        assertThat(found(second)).containsExactly("SEAL_MISSING");
        assertThat(found(third)).containsExactly("SEAL_CHAIN", "SEAL_CHAIN", "SEAL_CHAIN");
        kept.seals.add(1, kicked);
        assertThat(found(third)).isEmpty();
        kept.seals.clear();
        assertThat(found(second)).containsExactly("SEAL_MISSING");
    }

    @Test
    void a_stored_seal_that_was_changed_is_found() {
        Seal seal = seal();
        SealRecord row = kept.seals.get(0);
        kept.seals.set(0, new SealRecord(row.seal(), Actor.service("day"), row.note()));
        assertThat(found(seal)).containsExactly("SEAL_CHAIN");
        kept.seals.set(0, new SealRecord(row.seal(), row.actor(), Note.NONE.reason("other")));
        assertThat(found(seal)).containsExactly("SEAL_CHAIN");
        kept.seals.set(0, row);
        assertThat(found(seal)).isEmpty();
    }

    @Test
    void seals_are_made_with_the_newest_key_and_must_have_one() {
        seal();
        keys = ChainKeys.of("new", new byte[32]);
        Seal keyed = seal();
        assertThat(keyed.hash().keyId()).contains("new");
        assertThat(found(keyed)).containsExactly("SEAL_CHAIN");
        keys = keys.since(keyed.at());
        assertThat(found(keyed)).isEmpty();
        keys = ChainKeys.none();
        assertThat(seals().verifySeal(keyed).findings())
                .extracting(SealFinding::message)
                .containsExactly("seal 2: key id new is not configured");
    }

    @Test
    void instants_never_decrease() {
        Seal first = seal();
        now = T0.minusSeconds(100);
        assertThat(seals().seal(Note.NONE).seal().at()).isEqualTo(first.at());
    }

    @Test
    void a_person_gives_a_reason() {
        StoreSeals finance = new StoreSeals(kept, keys, () -> now, Actor.finance("fay"), action -> {});
        assertThatThrownBy(() -> finance.seal(Note.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("reason ");
        SealRecord row = finance.seal(Note.NONE.reason("end of year"));
        assertThat(row.actor()).isEqualTo(Actor.finance("fay"));
        assertThat(row.note().reason()).contains("end of year");
    }

    @Test
    void seals_can_be_looked_up() {
        seal();
        seal();
        seal();
        assertThat(seals().findSeal(2)).contains(kept.seals.get(1));
        assertThat(seals().findSeal(4)).isEmpty();
        assertThat(seals().seals(1, 1)).containsExactly(kept.seals.get(1));
        assertThat(seals().seals(0, 10)).isEqualTo(kept.seals);
        kept.seals.remove(1);
        assertThat(seals().findSeal(2)).isEmpty();
        assertThatThrownBy(() -> seals().seals(0, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> seals().findSeal(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_proof_leads_to_the_seal_it_was_made_for_and_to_no_other() {
        Seal first = seal();
        kept.write(BOB, 1);
        Seal second = seal();
        InclusionProof proof = seals().proofFor(BOB, 1).orElseThrow();
        assertThat(proof.sequence()).isEqualTo(1);
        assertThat(proof.leadsTo(first)).isTrue();
        assertThat(proof.leadsTo(second)).isFalse();
        assertThat(seals().proofFor(BOB, 2).orElseThrow().leadsTo(second)).isTrue();
        assertThat(seals().proofFor(CIA, 2).orElseThrow().leadsTo(second)).isTrue();
        assertThat(seals().proofFor(Account.of("dan"), 1)).isEmpty();
        assertThat(seals().proofFor(BOB, 3)).isEmpty();
    }

    @Test
    void many_accounts_are_walked_through_page_by_page() {
        int many = 2 * Paged.SIZE + 1;
        kept.entries.clear();
        for (int i = 0; i < many; i++) {
            kept.write(Account.of("user-" + i), 1);
        }
        Seal first = seal();
        kept.entries.keySet().stream().toList().forEach(account -> kept.write(account, 1));
        Seal second = seal();
        List<Long> progress = new ArrayList<>();
        assertThat(seals().verifySeal(first, progress::add).findings()).isEmpty();
        assertThat(progress).containsExactly(1_000L, 2_000L, 2_001L);
        assertThat(found(second)).isEmpty();
        Account last = Account.of("user-" + (many - 1));
        assertThat(seals().proofFor(last, 2).map(proof -> proof.leadsTo(second)))
                .isEqualTo(Optional.of(true));
        kept.entries.values().forEach(links -> links.set(1, FORGED));
        SealReport report = seals().verifySeal(second);
        assertThat(report.count()).isEqualTo(many);
        assertThat(report.findings()).hasSize(SealReport.MOST_FINDINGS);
        assertThat(report.findings()).extracting(SealFinding::kind).containsOnly(Kind.HISTORY_REWRITTEN);
    }
}
