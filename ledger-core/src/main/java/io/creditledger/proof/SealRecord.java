package io.creditledger.proof;

import io.creditledger.internal.check.Checks;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;

/**
 * A seal as it stands in the ledger: with who made it, and why. Never changed. Immutable.
 *
 * @param seal what it says of all accounts
 * @param actor who made it
 * @param note why
 */
public record SealRecord(Seal seal, Actor actor, Note note) {
    /** Checks that all is there. */
    public SealRecord {
        Checks.present("seal", seal);
        Checks.present("actor", actor);
        Checks.present("note", note);
    }

    /** The same record as link of the chain of seals. */
    public SealRecord withHash(Hash link) {
        return new SealRecord(
                new Seal(seal.number(), seal.at(), seal.accounts(), seal.entries(), seal.root(), seal.previous(), link),
                actor,
                note);
    }
}
