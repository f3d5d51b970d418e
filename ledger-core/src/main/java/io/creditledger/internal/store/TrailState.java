package io.creditledger.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.value.Hash;
import java.util.Optional;

/**
 * Where the trail of an actor stands, under its lock. Immutable.
 *
 * @param number the number of its last record
 * @param chain the last link of its chain
 * @param proposal the proposal that was asked for, if there is one
 */
public record TrailState(long number, Hash chain, Optional<Proposal> proposal) {
    /** An actor who never tried anything in vain. */
    public static final TrailState EMPTY = new TrailState(0, Hash.ZERO, Optional.empty());
}
