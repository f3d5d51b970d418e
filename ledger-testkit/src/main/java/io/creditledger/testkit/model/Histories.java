package io.creditledger.testkit.model;

import io.creditledger.entry.Entry;
import io.creditledger.query.Cursor;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import io.creditledger.value.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pages of history, cut from the list of all entries. */
final class Histories {
    private Histories() {}

    static Page<Entry> of(Past judged, long written, HistoryQuery query) {
        List<Entry> rows = new ArrayList<>();
        for (Fact fact : judged.facts()) {
            Entry entry = fact.entry();
            boolean beyond = query.afterSequence().isPresent()
                    && (query.direction() == Direction.NEWEST_FIRST
                            ? entry.sequence() >= query.afterSequence().getAsLong()
                            : entry.sequence() <= query.afterSequence().getAsLong());
            if (query.matches(entry) && !beyond) {
                rows.add(entry.sequence() <= written ? entry : entry.withHash(Hash.ZERO));
            }
        }
        return page(rows, query.direction(), query.limit(), HistoryQuery::cursor);
    }

    /** The first page of rows that are ordered oldest first. */
    static <T> Page<T> page(List<T> rows, Direction direction, int limit, Function<T, Cursor> cursor) {
        List<T> ordered = new ArrayList<>(rows);
        if (direction == Direction.NEWEST_FIRST) {
            Collections.reverse(ordered);
        }
        List<T> items = ordered.subList(0, Math.min(limit, ordered.size()));
        boolean more = ordered.size() > items.size();
        return new Page<>(
                items,
                more ? Optional.of(cursor.apply(items.get(items.size() - 1))) : Optional.empty(),
                items.stream().findFirst().map(cursor));
    }
}
