package io.creditledger.value;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash: one link of a chain over history. Immutable.
 *
 * <p>Not a record, because an array inside would be neither equal nor immutable.
 */
public final class Hash {
    /** The link before the first one: 32 zero bytes. */
    public static final Hash ZERO = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash of these 32 bytes, which are copied. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** A hash from its 64 hexadecimal digits. */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether this is the link before the first one. */
    public boolean isZero() {
        return equals(ZERO);
    }

    /** Equal where the bytes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    /** Consistent with {@link #equals}. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
