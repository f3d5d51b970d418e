package io.creditledger.internal.hash;

import io.creditledger.value.Hash;
import java.util.Optional;

/**
 * What is wrong with a link of a chain. Immutable.
 *
 * @param kind in which way it is wrong
 * @param expected the link that should be there, where it could be made
 * @param found the link that is there
 */
public record LinkFault(Kind kind, Optional<Hash> expected, Hash found) {
    /** The ways in which a link can be wrong. */
    public enum Kind {
        /** It is not what the row and the link before it give: one of them was changed, removed, inserted or moved. */
        DIFFERENT,
        /** It was made with a key that is not configured. */
        UNKNOWN_KEY,
        /** It was made without a key where there has to be one: whoever rewrote the row did not have it. */
        WITHOUT_KEY
    }

    /** One clause for people. */
    public String message() {
        return switch (kind) {
            case DIFFERENT ->
                "link is " + found + ", should be "
                        + expected.map(Hash::toString).orElse("another one");
            case UNKNOWN_KEY -> "key id " + found.keyId().orElse("") + " is not configured";
            case WITHOUT_KEY -> "link is without a key, which it has to have";
        };
    }
}
