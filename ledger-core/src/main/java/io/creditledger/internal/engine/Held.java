package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import io.creditledger.entry.HoldState;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A hold as the books have it. Immutable.
 *
 * @param sequence the number of the entry that made it
 * @param key the key of that entry
 * @param amount how much was set aside
 * @param until when its time is up
 * @param state what has become of it
 * @param settledBy the key that captured or released it, or of the entry that wrote down its end
 * @param draws what it took from which lots
 */
public record Held(
        long sequence,
        Key key,
        long amount,
        Instant until,
        HoldState state,
        Optional<Key> settledBy,
        List<Draw> draws) {
    Held settled(HoldState as, Key by) {
        return new Held(sequence, key, amount, until, as, Optional.of(by), draws);
    }

    /** What it adds to the held sum. */
    long held() {
        return state == HoldState.OPEN ? amount : 0;
    }

    /** When its time is up; {@link Instant#MAX} where that does not matter any more. */
    public Instant due() {
        return state == HoldState.OPEN ? until : Instant.MAX;
    }

    /** What has become of it at this moment, written down or not. */
    HoldState stateAt(Instant now) {
        return now.isBefore(due()) ? state : HoldState.EXPIRED;
    }
}
