package io.creditledger.value;

import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 hash: one link of a chain over history. A link that was made with a secret of the host's bears the id of that key.
 * Immutable.
 *
 * <p>Not a record, because an array inside would be neither equal nor immutable.
 */
public final class Hash {
    /** The link before the first one: 32 zero bytes. */
    public static final Hash ZERO = new Hash(new byte[32], Optional.empty());

    private final byte[] bytes;
    private final Optional<String> keyId;

    private Hash(byte[] bytes, Optional<String> keyId) {
        this.bytes = bytes;
        this.keyId = keyId;
    }

    /** A hash of these 32 bytes, which are copied. */
    public static Hash of(byte[] bytes) {
        return of(bytes, Optional.empty());
    }

    /** A hash of these 32 bytes, which are copied, made with the key of this id, or without one. */
    public static Hash of(byte[] bytes, Optional<String> keyId) {
        if (Checks.present("hash", bytes).length != 32) {
            throw new InvalidInputException("hash", "has " + bytes.length + " bytes, not 32");
        }
        Checks.present("keyId", keyId).ifPresent(id -> Checks.keyId("keyId", id));
        return new Hash(bytes.clone(), keyId);
    }

    /** A hash from what {@link #toString} made of it. */
    public static Hash parse(String text) {
        int colon = Checks.present("hash", text).indexOf(':');
        return of(
                bytes(text.substring(colon + 1)), colon < 0 ? Optional.empty() : Optional.of(text.substring(0, colon)));
    }

    private static byte[] bytes(String digits) {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException("hash", "is not hexadecimal");
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The id of the key that it was made with; empty for one that anybody can recompute. */
    public Optional<String> keyId() {
        return keyId;
    }

    /** Whether this is the link before the first one. */
    public boolean isZero() {
        return equals(ZERO);
    }

    /** Equal where the bytes and the id of the key are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes) && keyId.equals(that.keyId);
    }

    /** Consistent with {@link #equals}. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The 64 hexadecimal digits, behind the id of the key and a colon where there is one. */
    @Override
    public String toString() {
        String digits = HexFormat.of().formatHex(bytes);
        return keyId.map(id -> id + ":" + digits).orElse(digits);
    }
}
