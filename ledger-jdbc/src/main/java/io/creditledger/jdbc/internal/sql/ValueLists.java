package io.creditledger.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Values for the lists of statements: no longer than every database takes, and filled up with the last one to lengths that are
 * powers of two, so that there are few texts.
 */
public final class ValueLists {
    /** No database takes fewer values in one list, and a thousand parameters in one statement. */
    static final int LONGEST = 512;

    private ValueLists() {}

    /** These values, each list for a statement of its own. */
    public static List<List<Object>> of(Collection<?> values) {
        List<Object> all = new ArrayList<>(values);
        List<List<Object>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST) {
            List<Object> some = all.subList(from, Math.min(from + LONGEST, all.size()));
            lists.add(filled(some, lengthFor(some.size())));
        }
        return lists;
    }

    static List<Object> filled(List<Object> values, int length) {
        List<Object> filled = new ArrayList<>(values);
        filled.addAll(Collections.nCopies(length - values.size(), values.get(values.size() - 1)));
        return filled;
    }

    /** The power of two that is not less. */
    static int lengthFor(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) * 2;
    }

    /** How a column is compared with as many values. */
    static String among(int count) {
        return count == 1 ? "= ?" : "IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
