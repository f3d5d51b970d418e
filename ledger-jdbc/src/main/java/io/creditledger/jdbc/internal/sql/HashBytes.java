package io.creditledger.jdbc.internal.sql;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Hashes as tables keep them: their 32 bytes, and behind them, in ASCII, the id of the key where there is one. */
public final class HashBytes {
    private static final int LENGTH = 32;

    private HashBytes() {}

    /** A hash as bytes. */
    static byte[] of(Hash hash) {
        byte[] bytes = hash.bytes();
        if (hash.keyId().isEmpty()) {
            return bytes;
        }
        byte[] id = hash.keyId().get().getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(bytes, LENGTH + id.length);
        System.arraycopy(id, 0, both, LENGTH, id.length);
        return both;
    }

    /** The hash that {@link #of} gave these bytes for. No caller's input is to blame where it gave them for none. */
    public static Hash hash(byte[] bytes) {
        try {
            return bytes.length <= LENGTH ? Hash.of(bytes) : keyed(bytes);
        } catch (InvalidInputException damaged) {
            throw new IllegalArgumentException("a hash in the tables is damaged: verify the account", damaged);
        }
    }

    private static Hash keyed(byte[] bytes) {
        String id = new String(bytes, LENGTH, bytes.length - LENGTH, StandardCharsets.US_ASCII);
        return Hash.of(Arrays.copyOf(bytes, LENGTH), Optional.of(id));
    }
}
