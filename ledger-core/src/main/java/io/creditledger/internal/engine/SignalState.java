package io.creditledger.internal.engine;

import io.creditledger.signal.SignalKind;
import io.creditledger.signal.Thresholds;
import java.time.Instant;
import java.util.Set;

/**
 * What an account's signals have told so far. Nothing is derived from it but what to tell next. Immutable.
 *
 * @param count how many signals there were: the number of the last one
 * @param told what was told and has held ever since: that the account is low, depleted or in debt
 * @param nextExpiry credits that are yet to be told of do not expire before this instant; {@link Instant#MAX} for never
 */
public record SignalState(long count, Set<SignalKind> told, Instant nextExpiry) {
    /** Nothing was told, and nothing is known of when the credits expire. */
    public static final SignalState NONE = new SignalState(0, Set.of(), Instant.EPOCH);

    /** Copies the set. */
    public SignalState {
        told = Set.copyOf(told);
    }

    /** The same for an account without thresholds: should it have some later, all is to be judged anew. */
    SignalState forgotten() {
        return count == 0 ? NONE : new SignalState(count, Set.of(), Instant.EPOCH);
    }

    /** When next credits are to be told of, if nobody writes to them; {@link Instant#MAX} for never. */
    Instant due(Thresholds thresholds) {
        return nextExpiry.equals(Instant.MAX)
                ? Instant.MAX
                : thresholds.expiring().map(nextExpiry::minus).orElse(Instant.MAX);
    }
}
