package io.creditledger.internal.store;

import io.creditledger.internal.engine.Head;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;

/** What can be done within the transaction that makes a seal. Of one thread. */
public interface Sealing {
    /** The last seal. */
    Optional<SealRecord> last();

    /** The first heads of accounts behind this one as they are now, in the order of {@link SealedHead#ORDER}, at most this many. */
    List<Head> heads(Optional<Account> after, int limit);

    /**
     * The first heads that were sealed by this seal or before it, in the order of their accounts and then of their seals, behind this
     * one, at most this many.
     */
    List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit);

    /** Appends heads. */
    void append(List<SealedHead> heads);
}
