package io.creditledger.internal.store;

import io.creditledger.proof.SealRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whatever keeps the seals. Thread-safe. */
public interface SealStore {
    /**
     * In one transaction, while no other seal is made: does the work and appends the record that it returns. May do the work several
     * times, each time afresh.
     */
    SealRecord seal(Function<Sealing, SealRecord> work);

    /** The first seals behind this number, in order, at most this many. */
    List<SealRecord> seals(long after, int limit);

    /** As {@link Sealing#sealed}. */
    List<SealedHead> sealed(long seal, Optional<SealedHead> after, int limit);

    /** The same, each beside what history has at its place now. */
    List<FoundHead> found(long seal, Optional<SealedHead> after, int limit);
}
