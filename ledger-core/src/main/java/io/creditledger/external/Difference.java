package io.creditledger.external;

import io.creditledger.entry.Entry;
import java.util.Optional;

/**
 * Something on which another system and the ledger do not agree. Immutable.
 *
 * @param kind in which way
 * @param of what it is about
 * @param claim what the other system says; empty where it says nothing
 * @param entry the entry of the act, or the first of several; empty where there is none
 * @param there how many credits the other system says
 * @param here how many credits the ledger says
 */
public record Difference(
        DifferenceKind kind, ClaimKind of, Optional<Claim> claim, Optional<Entry> entry, long there, long here) {
    /** One sentence for people. */
    @Override
    public String toString() {
        String name = claim.map(Claim::toString)
                .orElseGet(
                        () -> of + " by " + entry.map(act -> act.key().value()).orElse("nobody"));
        return kind + ": " + name + ": " + there + " there, " + here + " here"
                + entry.map(act -> " (" + act.account() + ")").orElse("");
    }
}
