package io.creditledger.internal.store;

import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Set;

/**
 * What has to be loaded before something can be decided or read. Immutable.
 *
 * @param accounts whose books
 * @param keys the commands' own keys, and the keys of the acts that they refer to
 * @param extent how much of each book
 * @param asOf what falls due until this instant is wanted, too
 * @param impatient whether to fail soon, where the store can, when somebody else holds a lock for long: others are waiting, too
 */
public record Request(Set<Account> accounts, Set<Key> keys, Extent extent, Instant asOf, boolean impatient) {
    /** Copies the sets. */
    public Request {
        accounts = Set.copyOf(accounts);
        keys = Set.copyOf(keys);
    }

    /** A request that waits for locks as long as the store does. */
    public Request(Set<Account> accounts, Set<Key> keys, Extent extent, Instant asOf) {
        this(accounts, keys, extent, asOf, false);
    }

    /** A request for reading one account. */
    public static Request of(Account account, Extent extent, Instant asOf) {
        return new Request(Set.of(account), Set.of(), extent, asOf);
    }

    /** The same request for a larger extent. */
    public Request larger() {
        return new Request(accounts, keys, extent.larger(), asOf, impatient);
    }
}
