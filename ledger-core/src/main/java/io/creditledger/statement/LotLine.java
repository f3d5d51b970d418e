package io.creditledger.statement;

import io.creditledger.entry.LotStatus;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;

/**
 * A lot in which something was left when a statement ended, as it was then. Immutable.
 *
 * @param number the lot's number within the account
 * @param key the key of the entry that made it
 * @param terms source, priority, scope, unit cost
 * @param status usable, waiting for payment, or waiting for its start
 * @param granted how many credits it was made with
 * @param remaining how many were in it
 * @param grantedAt when it was made
 * @param startsAt the declared start, if there is one
 * @param expiry when it ends, as known then
 */
public record LotLine(
        long number,
        Key key,
        LotTerms terms,
        LotStatus status,
        long granted,
        long remaining,
        Instant grantedAt,
        Optional<Instant> startsAt,
        Expiry expiry) {}
