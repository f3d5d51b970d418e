package io.creditledger.external;

import static io.creditledger.internal.check.Checks.notNegative;
import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Key;
import java.util.Optional;

/**
 * What another system says that happened: one line of a payment provider's report, or of a job system's log. Immutable. Amounts
 * are credits: who reports money turns it into credits first.
 *
 * @param kind what happened
 * @param key the key of the act in the ledger, where it is known; for {@link ClaimKind#MONEY_BACK} that of the grant
 * @param reference the reference of the act in the ledger, where its key is not known; only acts that are audited are found by it
 * @param amount how many credits; for {@link ClaimKind#MONEY_BACK} all that were ever given back of this purchase
 */
public record Claim(ClaimKind kind, Optional<Key> key, Optional<String> reference, long amount) {
    /** Checks that it names an act, in one way that leads to it. */
    public Claim {
        present("kind", kind);
        present("key", key);
        present("reference", reference).ifPresent(id -> printable("reference", id, 200));
        notNegative("amount", amount);
        if (key.isPresent() == reference.isPresent()) {
            throw new InvalidInputException("key", "and reference are both there, or both missing");
        }
        if (reference.isPresent() && kind == ClaimKind.SPEND) {
            throw new InvalidInputException("reference", "does not lead to a spend; its key does");
        }
    }

    /** Something that happened to the act with this key. */
    public static Claim of(ClaimKind kind, Key key, long amount) {
        return new Claim(kind, Optional.of(present("key", key)), Optional.empty(), amount);
    }

    /** Something that happened to the acts with this reference; their amounts count in sum. */
    public static Claim of(ClaimKind kind, String reference, long amount) {
        return new Claim(kind, Optional.empty(), Optional.of(present("reference", reference)), amount);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return kind + " of " + amount + " by "
                + key.map(Key::value).or(() -> reference).orElseThrow();
    }
}
