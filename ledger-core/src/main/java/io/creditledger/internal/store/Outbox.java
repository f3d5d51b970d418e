package io.creditledger.internal.store;

import io.creditledger.value.Account;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signals that wait to be delivered. Who wants to deliver those of an account claims its first one for a while, so that nobody
 * else delivers any of them meanwhile. Thread-safe.
 */
public interface Outbox {
    /** The accounts with signals that nobody has claimed at this instant, those in front that wait longest; at most this many. */
    List<Account> waiting(Instant now, int limit);

    /** Claims an account until an instant, with its first signals, at most this many. Empty where there is nothing to claim. */
    Optional<Claim> claim(Account account, Instant now, Instant until, int limit);

    /**
     * Ends a claim: forgets the first so many of its signals, and lets others have the rest. Does nothing where somebody else has
     * claimed the account since.
     */
    void end(Claim claim, int delivered);
}
