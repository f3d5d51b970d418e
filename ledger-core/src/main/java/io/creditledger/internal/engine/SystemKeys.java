package io.creditledger.internal.engine;

import io.creditledger.internal.hash.AccountDigest;
import io.creditledger.value.Account;
import io.creditledger.value.Key;

/**
 * The keys of the entries that the ledger writes by itself: the same in every store, and short enough for every account,
 * because they name it by a digest.
 */
public final class SystemKeys {
    private SystemKeys() {}

    /** The key of the entry with this number. */
    public static Key key(Account account, long sequence) {
        return Key.of(prefix(account) + sequence);
    }

    /** What all keys of entries that the ledger writes by itself in this account begin with, as those of no other account do. */
    public static String prefix(Account account) {
        return Key.RESERVED_PREFIX + AccountDigest.of(account) + "-";
    }

    /** The {@link #prefix(Account)} of the account that this would be the key of such an entry of. */
    public static String prefix(Key key) {
        return key.value().substring(0, key.value().lastIndexOf('-') + 1);
    }
}
