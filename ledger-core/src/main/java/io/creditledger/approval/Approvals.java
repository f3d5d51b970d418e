package io.creditledger.approval;

import io.creditledger.Receipt;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;

/**
 * Commands that wait for another person, and what that person can do with them. Decides in the name of the ledger's actor.
 * Thread-safe.
 */
public interface Approvals {
    /** The proposals that wait, the oldest first, at most this many. */
    List<Proposal> open(int limit);

    /** The proposal of the command with this key, whatever has become of it. */
    Optional<Proposal> find(Key key);

    /**
     * Applies the command, in the name of its proposer, with both names in the audit trail. Never by its proposer. Once: an
     * approval that comes again, from whomever, gets the receipt of then.
     *
     * @param reason why, for the audit trail
     * @throws io.creditledger.error.LedgerException where the command is refused by now; the proposal then goes on waiting
     */
    Receipt approve(Key key, String reason);

    /**
     * Ends the proposal: it cannot be approved any more, and nobody can propose it again under this key. Sent again by the same
     * actor, it changes nothing. Written at once, also where the ledger has joined a transaction of the host.
     *
     * @param reason why, for the proposer and the audit trail
     */
    Proposal decline(Key key, String reason);
}
