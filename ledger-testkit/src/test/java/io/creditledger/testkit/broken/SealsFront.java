package io.creditledger.testkit.broken;

import io.creditledger.Ledger;
import io.creditledger.proof.InclusionProof;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.proof.SealReport;
import io.creditledger.proof.Seals;
import io.creditledger.value.Account;
import io.creditledger.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Stands in front of sound seals and changes what is asked of them, or what they answer. */
class SealsFront implements Seals {
    private final Seals sound;

    SealsFront(Seals sound) {
        this.sound = sound;
    }

    /** A ledger with this in front of its seals. */
    static Ledger on(Ledger ledger, BiFunction<Ledger, Seals, Seals> front) {
        return new Front(ledger, other -> on(other, front)) {
            @Override
            public Seals seals() {
                return front.apply(ledger, ledger.seals());
            }
        };
    }

    /** Changes every seal that is made. */
    static Ledger making(Ledger ledger, UnaryOperator<SealRecord> change) {
        return on(ledger, (sound, seals) -> new SealsFront(seals) {
            @Override
            public SealRecord seal(Note note) {
                return change.apply(super.seal(note));
            }
        });
    }

    /** Changes every report. */
    static Ledger reporting(Ledger ledger, UnaryOperator<SealReport> change) {
        return on(ledger, (sound, seals) -> new SealsFront(seals) {
            @Override
            public SealReport verifySeal(Seal published, LongConsumer progress) {
                return change.apply(super.verifySeal(published, progress));
            }
        });
    }

    @Override
    public SealRecord seal(Note note) {
        return sound.seal(note);
    }

    @Override
    public Optional<SealRecord> findSeal(long number) {
        return sound.findSeal(number);
    }

    @Override
    public List<SealRecord> seals(long after, int limit) {
        return sound.seals(after, limit);
    }

    @Override
    public SealReport verifySeal(Seal published, LongConsumer progress) {
        return sound.verifySeal(published, progress);
    }

    @Override
    public Optional<InclusionProof> proofFor(Account account, long number) {
        return sound.proofFor(account, number);
    }
}
