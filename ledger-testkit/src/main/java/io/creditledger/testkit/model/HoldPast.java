package io.creditledger.testkit.model;

import io.creditledger.command.Hold;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Optional;

/** One hold, seen through the whole past of its account. Immutable. */
record HoldPast(Past past, Fact fact) {
    Key key() {
        return fact.key();
    }

    long amount() {
        return fact.entry().amount();
    }

    /** When its time is up. */
    Instant end() {
        Hold command = (Hold) fact.command().orElseThrow();
        return fact.at().plus(command.timeout());
    }

    /** The fact that ended it. */
    Optional<Fact> settledBy() {
        return past.about(key(), EntryType.CAPTURE)
                .or(() -> past.about(key(), EntryType.RELEASE))
                .or(() -> past.about(key(), EntryType.HOLD_EXPIRY));
    }

    boolean isOpen() {
        return settledBy().isEmpty();
    }

    HoldState state() {
        EntryType settled = settledBy().map(Fact::type).orElse(EntryType.HOLD);
        return switch (settled) {
            case CAPTURE -> HoldState.CAPTURED;
            case RELEASE -> HoldState.RELEASED;
            case HOLD_EXPIRY -> HoldState.EXPIRED;
            default -> HoldState.OPEN;
        };
    }
}
