package io.creditledger.testkit.broken;

import static io.creditledger.testkit.altered.Other.with;
import static io.creditledger.testkit.broken.Broken.ledger;

import io.creditledger.Ledger;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.proof.InclusionProof;
import io.creditledger.proof.InclusionProof.Step;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealFinding;
import io.creditledger.proof.SealFinding.Kind;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.proof.Seals;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ledgers that seal in a wrong way. */
final class SealFaults {
    private SealFaults() {}

    static Stream<Broken> all() {
        return Stream.of(
                ledger(
                        "seals no new account",
                        "pr13_a_seal_covers_every_account_and_every_entry",
                        "accounts",
                        sound -> SealsFront.making(sound, row -> field(row, "accounts", 0L))),
                ledger(
                        "finds fault with what came later",
                        "pr14_what_was_sealed_is_sound_whatever_comes_later",
                        "HEADS_DIFFER",
                        sound -> SealsFront.reporting(sound, report -> finding(report, Kind.HEADS_DIFFER))),
                ledger(
                        "begins a new chain with every seal",
                        "pr15_seals_follow_each_other",
                        "0000",
                        sound -> SealsFront.making(sound, row -> field(row, "previous", Hash.ZERO))),
                ledger(
                        "forgets why it sealed",
                        "pr16_a_seal_tells_who_made_it_and_why",
                        "Quartalsende",
                        sound -> SealsFront.making(sound, row -> with(row, "note", Note.NONE))),
                ledger(
                        "asks nobody why",
                        "pr17_a_person_gives_a_reason_for_a_seal",
                        "reason",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Unasked(seals))),
                ledger(
                        "keeps another seal than it hands out",
                        "pr18_the_published_line_is_the_seal",
                        "7777",
                        sound -> SealsFront.making(sound, row -> field(row, "entries", 7_777L))),
                ledger(
                        "believes whatever it is shown",
                        "pr19_a_published_seal_that_is_not_the_ledgers_is_found",
                        "sound",
                        sound -> SealsFront.reporting(sound, report -> new SealReport(report.seal(), 1, List.of(), 0))),
                ledger(
                        "does not miss what it does not have",
                        "pr20_a_seal_that_the_ledger_does_not_have_is_missed",
                        "SEAL_MISSING",
                        sound -> SealsFront.reporting(sound, report -> replacing(report, Kind.SEAL_DIFFERS))),
                ledger(
                        "lists a seal twice",
                        "pr21_seals_are_listed_in_order_behind_any_number",
                        "expected",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Overlapping(seals))),
                ledger(
                        "takes left for right",
                        "pr22_a_proof_leads_to_the_seal_that_it_was_made_for_and_to_no_other",
                        "leads to its seal",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Mirrored(seals))),
                ledger(
                        "proves anything",
                        "pr23_what_was_not_sealed_has_no_proof",
                        "Optional.empty",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Proving(seals))),
                ledger(
                        "seals without its key",
                        "pr24_a_seal_is_made_with_the_newest_key",
                        "rule-new",
                        sound -> SealsFront.making(
                                sound,
                                row -> row.withHash(Hash.of(row.seal().hash().bytes())))),
                ledger(
                        "seals earlier and earlier",
                        "pr25_a_seal_is_never_earlier_than_the_one_before_it",
                        "go back in time",
                        sound -> SealsFront.making(sound, SealFaults::earlier)),
                ledger(
                        "sweeps before it seals",
                        "pr26_a_seal_writes_no_entry",
                        "expected: <1>",
                        sound -> SealsFront.on(sound, Sweeping::new)),
                ledger(
                        "has not come far when it is done",
                        "pr27_verifying_tells_how_far_it_has_come",
                        "expected: <",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Hesitating(seals))),
                ledger(
                        "seals for nothing",
                        "pr28_nothing_is_no_seal",
                        "note",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Careless(seals))),
                ledger(
                        "hands out one seal to all who ask at once",
                        "pr29_seals_that_are_made_at_once_follow_each_other",
                        "expected",
                        SealFaults::sharing),
                ledger(
                        "takes what others write meanwhile for rewriting",
                        "pr30_a_seal_that_is_made_while_others_write_is_sound",
                        "HISTORY_REWRITTEN",
                        sound -> SealsFront.reporting(sound, report -> finding(report, Kind.HISTORY_REWRITTEN))),
                ledger(
                        "lets everybody look for seals",
                        "pr32_who_may_not_seal_or_inspect_is_refused",
                        "AccessDeniedException",
                        sound -> SealsFront.on(sound, (ledger, seals) -> new Open(seals))));
    }

    private static SealRecord field(SealRecord row, String field, Object value) {
        return with(row, "seal", with(row.seal(), field, value));
    }

    private static SealRecord earlier(SealRecord row) {
        Duration by = Duration.ofDays(row.seal().number());
        return field(row, "at", row.seal().at().minus(by));
    }

    private static SealReport finding(SealReport report, Kind kind) {
        return new SealReport(
                report.seal(), report.accounts(), List.of(new SealFinding(kind, Optional.empty(), "wrong")), 1);
    }

    private static SealReport replacing(SealReport report, Kind kind) {
        return report.isSound() ? report : finding(report, kind);
    }

    private static Ledger sharing(Ledger sound) {
        AtomicReference<@Nullable SealRecord> one = new AtomicReference<>();
        return SealsFront.making(sound, row -> {
            one.compareAndSet(null, row);
            SealRecord first = one.get();
            return first == null ? row : first;
        });
    }

    private static final class Unasked extends SealsFront {
        Unasked(Seals sound) {
            super(sound);
        }

        @Override
        public SealRecord seal(Note note) {
            return super.seal(note.reason().isPresent() ? note : note.reason("none"));
        }
    }

    private static final class Overlapping extends SealsFront {
        Overlapping(Seals sound) {
            super(sound);
        }

        @Override
        public List<SealRecord> seals(long after, int limit) {
            return super.seals(Math.max(0, after - 1), limit);
        }
    }

    private static final class Mirrored extends SealsFront {
        Mirrored(Seals sound) {
            super(sound);
        }

        @Override
        public Optional<InclusionProof> proofFor(Account account, long number) {
            return super.proofFor(account, number).map(proof -> with(proof, "path", mirrored(proof.path())));
        }

        private static List<Step> mirrored(List<Step> path) {
            return path.stream()
                    .map(step -> new Step(!step.fromLeft(), step.other()))
                    .toList();
        }
    }

    private static final class Proving extends SealsFront {
        Proving(Seals sound) {
            super(sound);
        }

        @Override
        public Optional<InclusionProof> proofFor(Account account, long number) {
            return Optional.of(super.proofFor(account, number)
                    .orElseGet(() -> new InclusionProof(account, 1, Hash.ZERO, 0, Hash.ZERO, List.of())));
        }
    }

    private static final class Sweeping extends SealsFront {
        private final Ledger ledger;

        Sweeping(Ledger ledger, Seals sound) {
            super(sound);
            this.ledger = ledger;
        }

        @Override
        public SealRecord seal(Note note) {
            ledger.sweep(1_000);
            return super.seal(note);
        }
    }

    private static final class Hesitating extends SealsFront {
        Hesitating(Seals sound) {
            super(sound);
        }

        @Override
        public SealReport verifySeal(Seal published, LongConsumer progress) {
            return super.verifySeal(published, accounts -> progress.accept(0));
        }
    }

    private static final class Open extends SealsFront {
        Open(Seals sound) {
            super(sound);
        }

        @Override
        public Optional<SealRecord> findSeal(long number) {
            try {
                return super.findSeal(number);
            } catch (AccessDeniedException denied) {
                return Optional.empty();
            }
        }
    }

    private static final class Careless extends SealsFront {
        Careless(Seals sound) {
            super(sound);
        }

        @Override
        public SealRecord seal(Note note) {
            try {
                return super.seal(note);
            } catch (InvalidInputException missing) {
                return super.seal(Note.NONE);
            }
        }
    }
}
