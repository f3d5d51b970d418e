package io.creditledger.explain;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a lot at the moment that an explanation speaks of. Immutable.
 *
 * @param number 1, 2, 3, ... within the account
 * @param key the key of the entry that made it
 * @param madeBy the kind of that entry
 * @param terms source, priority, scope, unit cost
 * @param grantedAt when it was made
 * @param usableFrom the instant from which it counts as usable, once that is known
 * @param expiry when it ends, as of that moment
 * @param replaces the expired lot that it was issued anew for
 */
public record LotFacts(
        long number,
        Key key,
        EntryType madeBy,
        LotTerms terms,
        Instant grantedAt,
        Optional<Instant> usableFrom,
        Expiry expiry,
        OptionalLong replaces) {}
