package io.creditledger.internal.engine;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cumulative totals that revokes of one grant have declared. Immutable.
 *
 * @param totals the total by the sequence number of the revoke that declared it
 */
public record Declarations(SortedMap<Long, Long> totals) {
    /** Nothing was declared. */
    public static final Declarations NONE = new Declarations(new TreeMap<>());

    /** One more. */
    Declarations with(long sequence, long total) {
        SortedMap<Long, Long> more = new TreeMap<>(totals);
        more.put(sequence, total);
        return new Declarations(more);
    }

    /** One withdrawn, if it was there. */
    Declarations without(long sequence) {
        SortedMap<Long, Long> fewer = new TreeMap<>(totals);
        fewer.remove(sequence);
        return new Declarations(fewer);
    }

    /** The largest, or 0: under this the revoked sum does not go down again. */
    long floor() {
        return totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** One {@code sequence:total} for each, separated by blanks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        totals.forEach((sequence, total) -> text.append(text.isEmpty() ? "" : " ")
                .append(sequence)
                .append(':')
                .append(total));
        return text.toString();
    }

    /** The declarations that {@link #text()} gave this text for. */
    public static Declarations parse(String text) {
        SortedMap<Long, Long> totals = new TreeMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            int colon = one.indexOf(':');
            totals.put(Long.valueOf(one.substring(0, colon)), Long.valueOf(one.substring(colon + 1)));
        }
        return totals.isEmpty() ? NONE : new Declarations(totals);
    }
}
