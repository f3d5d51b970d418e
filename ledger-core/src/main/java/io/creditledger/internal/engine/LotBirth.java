package io.creditledger.internal.engine;

import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;

/**
 * What never changes about a lot.
 *
 * @param number 1, 2, 3, ... within the account
 * @param key the key of the entry that made it
 * @param terms source, priority, scope, unit cost
 * @param granted how many credits it was made with
 * @param at when it was made
 * @param startsAt the declared start
 * @param replaces the original that it was issued anew for, or 0: reissues of reissues name the original, too
 */
public record LotBirth(
        long number, Key key, LotTerms terms, long granted, Instant at, Optional<Instant> startsAt, long replaces) {
    /** From when on credits are usable that are paid for at this instant: their start, or at once where there is none ahead. */
    public static Instant usableFrom(Optional<Instant> start, Instant paid) {
        return start.filter(paid::isBefore).orElse(paid);
    }
}
