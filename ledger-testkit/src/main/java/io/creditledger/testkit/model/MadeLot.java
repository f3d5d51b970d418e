package io.creditledger.testkit.model;

import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What was said of a lot when it was made: the part of a fact that its entry's draws do not show. */
record MadeLot(
        long number, LotTerms terms, Optional<Instant> start, Expiry expiry, boolean pending, OptionalLong replaces) {
    /** The lot of which this is a part: itself, or the one that it was issued anew for. */
    long root() {
        return replaces.orElse(number);
    }
}
