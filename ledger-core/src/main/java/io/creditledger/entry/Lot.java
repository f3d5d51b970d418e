package io.creditledger.entry;

import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The credits of one grant (or of a positive adjust, or of a refund that made a lot of its own), as they are at the moment
 * of reading. Immutable.
 *
 * @param account whose lot
 * @param number 1, 2, 3, ... within the account
 * @param key the key of the entry that made it
 * @param terms source, priority, scope, unit cost
 * @param status what can be done with it now
 * @param granted how many credits it was made with
 * @param remaining how many are in it now
 * @param lapsed how many expired, of it and of the lots that replaced it
 * @param revoked how many were taken back of its grant, wherever they were found, less what was given back since
 * @param grantedAt when it was made
 * @param startsAt the declared start, if there is one
 * @param usableFrom the instant from which it counts as usable, once that is known
 * @param expiry when it ends
 * @param replaces the expired lot that it was issued anew for
 */
public record Lot(
        Account account,
        long number,
        Key key,
        LotTerms terms,
        LotStatus status,
        long granted,
        long remaining,
        long lapsed,
        long revoked,
        Instant grantedAt,
        Optional<Instant> startsAt,
        Optional<Instant> usableFrom,
        Expiry expiry,
        OptionalLong replaces) {}
