package io.creditledger.internal.store;

import io.creditledger.signal.Signal;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.List;

/**
 * The right to deliver the signals of an account for a while. Immutable.
 *
 * @param ordinal how often the first of them has been claimed by now, which tells this claim from later ones
 * @param until from when on somebody else may claim them
 * @param signals the first of the account that were not delivered, in order; at least one
 */
public record Claim(Account account, long ordinal, Instant until, List<Signal> signals) {}
