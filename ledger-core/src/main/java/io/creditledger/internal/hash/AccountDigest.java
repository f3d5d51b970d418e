package io.creditledger.internal.hash;

import io.creditledger.value.Account;
import java.util.Arrays;
import java.util.HexFormat;

/** A short name for an account that is the same everywhere: the first 16 bytes of a hash, as 32 hexadecimal digits. */
public final class AccountDigest {
    private static final int BYTES = 16;

    private AccountDigest() {}

    /** The digest of an account. */
    public static String of(Account account) {
        byte[] bytes = new CanonicalBytes()
                .text(account.owner())
                .text(account.currency())
                .hash()
                .bytes();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES));
    }
}
