package io.creditledger.internal.hash;

import io.creditledger.value.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * The byte form that is hashed: numbers as 8 bytes, most significant first; texts as their length in UTF-8 bytes (4 bytes)
 * and these bytes; what may be absent as one byte 0, or 1 and the value. Nothing can be read in two ways.
 */
final class CanonicalBytes {
    private static final MessageDigest SHA_256 = sha256();

    private byte[] bytes = new byte[512];
    private int size;

    CanonicalBytes number(long value) {
        need(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    CanonicalBytes small(int value) {
        need(1);
        bytes[size++] = (byte) value;
        return this;
    }

    CanonicalBytes text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        need(4 + utf8.length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (utf8.length >>> shift);
        }
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    CanonicalBytes optional(Optional<?> value) {
        return value.isPresent() ? small(1).text(value.get().toString()) : small(0);
    }

    /** Microseconds since 1970. */
    CanonicalBytes instant(Instant value) {
        return number(Math.addExact(Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000));
    }

    CanonicalBytes hash(Hash link) {
        need(32);
        System.arraycopy(link.bytes(), 0, bytes, size, 32);
        size += 32;
        return this;
    }

    /** The SHA-256 hash of everything so far. */
    Hash hash() {
        MessageDigest digest = copy(SHA_256);
        digest.update(bytes, 0, size);
        return Hash.of(digest.digest());
    }

    /** What a code makes of everything so far, as a hash that bears the id of the key. */
    Hash hash(String keyId, Mac mac) {
        mac.update(bytes, 0, size);
        return Hash.of(mac.doFinal(), Optional.of(keyId));
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A copy of a digest that was never fed: cheaper than asking the providers each time. */
    private static MessageDigest copy(MessageDigest fresh) {
        try {
            return (MessageDigest) fresh.clone();
        } catch (CloneNotSupportedException builtInOnesAre) {
            throw new IllegalStateException(builtInOnesAre);
        }
    }
}
