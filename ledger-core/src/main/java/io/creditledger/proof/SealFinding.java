package io.creditledger.proof;

import io.creditledger.value.Account;
import java.util.Optional;

/**
 * Something that is not as it was sealed. Immutable.
 *
 * @param kind what is wrong
 * @param account whose history, where it is about one account
 * @param message one sentence for people
 */
public record SealFinding(Kind kind, Optional<Account> account, String message) {
    /** What can be wrong. */
    public enum Kind {
        /** The ledger has no seal of that number any more. */
        SEAL_MISSING,
        /** The ledger's seal of that number is not the published one. */
        SEAL_DIFFERS,
        /** A stored seal is not the link of the chain of seals that it should be. */
        SEAL_CHAIN,
        /** The stored heads are not the sealed ones; whose, they cannot tell. */
        HEADS_DIFFER,
        /** A sealed entry or audit record is not there any more. */
        ROW_MISSING,
        /** A sealed entry or audit record has another link: it, or something before it, was rewritten. */
        HISTORY_REWRITTEN
    }
}
