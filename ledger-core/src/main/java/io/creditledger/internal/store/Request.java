package io.creditledger.internal.store;

import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What has to be loaded before something can be decided or read. Immutable.
 *
 * @param accounts whose books
 * @param keys the commands' own keys, and the keys of the acts that they refer to
 * @param extent how much of each book
 * @param asOf what falls due until this instant is wanted, too
 * @param actors the ids of actors to be locked, before any account: how much they have done today matters
 * @param proposals the keys of commands whose proposals are wanted
 * @param impatient whether to fail soon, where the store can, when somebody else holds a lock for long: others are waiting, too
 */
public record Request(
        Set<Account> accounts,
        Set<Key> keys,
        Extent extent,
        Instant asOf,
        Set<String> actors,
        Set<Key> proposals,
        boolean impatient) {
    /** How long a day is, for limits of a day. */
    public static final Duration DAY = Duration.ofHours(24);

    /** Copies the sets. */
    public Request {
        accounts = Set.copyOf(accounts);
        keys = Set.copyOf(keys);
        actors = Set.copyOf(actors);
        proposals = Set.copyOf(proposals);
    }

    /** A request that waits for locks as long as the store does. */
    public Request(Set<Account> accounts, Set<Key> keys, Extent extent, Instant asOf) {
        this(accounts, keys, extent, asOf, Set.of(), Set.of(), false);
    }

    /** A request for reading one account. */
    public static Request of(Account account, Extent extent, Instant asOf) {
        return new Request(Set.of(account), Set.of(), extent, asOf);
    }

    /** The same request for a larger extent. */
    public Request larger() {
        return new Request(accounts, keys, extent.larger(), asOf, actors, proposals, impatient);
    }

    /** The same request, with these actors locked before any account. */
    public Request locking(Set<String> ids) {
        return new Request(accounts, keys, extent, asOf, ids, proposals, impatient);
    }

    /** The same request, with these proposals. */
    public Request proposals(Set<Key> commands) {
        return new Request(accounts, keys, extent, asOf, actors, commands, impatient);
    }

    /** Whether it is about accounts alone, so that it may share a transaction with others. */
    public boolean isPlain() {
        return actors.isEmpty() && proposals.isEmpty();
    }
}
