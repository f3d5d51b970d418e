package io.creditledger.approval;

import io.creditledger.command.Command;
import io.creditledger.error.ProposalStateException;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;

/**
 * A command that was not applied, because it takes the approval of another person. Immutable.
 *
 * @param command what is proposed, with the reason that its proposer gave
 * @param account whose credits it concerns
 * @param amount how much it would have moved when it was proposed
 * @param proposedBy who asks for it
 * @param proposedAt when
 * @param until until when it may be decided
 * @param state what has become of it
 * @param settledBy who approved or declined it
 * @param settledAt when
 * @param version how often it has changed
 */
public record Proposal(
        Command command,
        Account account,
        long amount,
        Actor proposedBy,
        Instant proposedAt,
        Instant until,
        ProposalState state,
        Optional<Actor> settledBy,
        Optional<Instant> settledAt,
        long version) {
    /** The key of the command, which names the proposal as well. */
    public Key key() {
        return command.key();
    }

    /** The proposal as it is at an instant: expired once its time is up. */
    public Proposal at(Instant now) {
        return state == ProposalState.OPEN && !now.isBefore(until)
                ? in(ProposalState.EXPIRED, settledBy, settledAt, version)
                : this;
    }

    /** Insists that it still waits, and is the one that was looked at. */
    public void needOpen(long looked, String consequence) {
        if (state != ProposalState.OPEN || version != looked) {
            throw new ProposalStateException(key(), state, consequence);
        }
    }

    /** The proposal once somebody has decided. */
    public Proposal settled(ProposalState as, Actor by, Instant at) {
        return in(as, Optional.of(by), Optional.of(at), version + 1);
    }

    private Proposal in(ProposalState next, Optional<Actor> by, Optional<Instant> at, long changes) {
        return new Proposal(command, account, amount, proposedBy, proposedAt, until, next, by, at, changes);
    }
}
