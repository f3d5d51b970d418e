package io.creditledger.signal;

import io.creditledger.value.Account;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that an account's thresholds gave occasion to tell. Immutable. Account and number together are the same at every
 * delivery, so that a receiver can tell a repetition.
 *
 * @param account whose
 * @param number counted from 1 in each account, in the order of delivery
 * @param kind what it tells
 * @param at when the entry happened that crossed the threshold; for expiring credits, when they were found to expire soon
 * @param entry the number of that entry; for expiring credits, of the last one
 * @param available what was available after that entry
 * @param debt what the account owed after it
 * @param expiring the credits that a signal of the kind {@link SignalKind#EXPIRING} is about
 */
public record Signal(
        Account account,
        long number,
        SignalKind kind,
        Instant at,
        long entry,
        long available,
        long debt,
        Optional<ExpiringCredits> expiring) {}
