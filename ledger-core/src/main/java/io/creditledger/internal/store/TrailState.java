package io.creditledger.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.value.Hash;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the trail of an actor stands, under its lock. Immutable.
 *
 * @param number the number of its last record
 * @param chain the last link of its chain
 * @param lastAt when its last record was made
 * @param proposal the proposal that was asked for, if there is one
 */
public record TrailState(long number, Hash chain, Instant lastAt, Optional<Proposal> proposal) {
    /** An actor who never tried anything in vain. */
    public static final TrailState EMPTY = new TrailState(0, Hash.ZERO, Instant.EPOCH, Optional.empty());

    /** The moment of the next record: the clock's, but never before the last record. */
    public Instant now(Instant clock) {
        return clock.isBefore(lastAt) ? lastAt : clock;
    }
}
