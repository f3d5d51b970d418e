package io.creditledger.internal.external;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of texts of which it keeps no more than 16 bytes each, a part of their SHA-256: no two texts that anybody has ever seen
 * have these in common. Open addressing in one array, three quarters full at most.
 */
final class DigestSet {
    private final MessageDigest sha;
    private long[] table = new long[2 * 1024];
    private int size;

    DigestSet() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Adds a text; false where it was there already. */
    boolean add(String text) {
        ByteBuffer digest = digest(text);
        long first = digest.getLong() | 1; // never zero, which marks an empty place
        long second = digest.getLong();
        int place = place(table, first, second);
        if (table[place] != 0) {
            return false;
        }
        table[place] = first;
        table[place + 1] = second;
        size++;
        if (size > table.length / 2 / 4 * 3) {
            grow();
        }
        return true;
    }

    boolean contains(String text) {
        ByteBuffer digest = digest(text);
        return table[place(table, digest.getLong() | 1, digest.getLong())] != 0;
    }

    private ByteBuffer digest(String text) {
        return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where a digest is, or the empty place where it belongs. */
    private static int place(long[] table, long first, long second) {
        int places = table.length / 2;
        int place = (int) Math.floorMod(second, (long) places);
        while (table[2 * place] != 0 && (table[2 * place] != first || table[2 * place + 1] != second)) {
            place = (place + 1) % places;
        }
        return 2 * place;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                int place = place(larger, table[i], table[i + 1]);
                larger[place] = table[i];
                larger[place + 1] = table[i + 1];
            }
        }
        table = larger;
    }
}
