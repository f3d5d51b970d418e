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
        return Key.of(begin(account) + sequence);
    }

    /** Whether this would be the key of one of the entries that the ledger writes by itself in this account. */
    public static boolean isOf(Account account, Key key) {
        return key.isReserved() && key.value().startsWith(begin(account));
    }

    private static String begin(Account account) {
        return Key.RESERVED_PREFIX + AccountDigest.of(account) + "-";
    }
}
