package io.creditledger.internal.ledger;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Cursor;
import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Cuts answers into pages. One row more than a page holds is asked for, to know whether there is a next page. */
final class Pages {
    private Pages() {}

    /** A page of history: written entries, and those that are only judged, which are newer than all written ones. */
    static Page<Entry> history(HistoryQuery query, List<Entry> unwritten, IntFunction<List<Entry>> written) {
        List<Entry> judged = new ArrayList<>();
        for (Entry entry : unwritten) {
            if (query.matches(entry) && isAhead(query, entry)) {
                judged.add(entry);
            }
        }
        List<Entry> rows = new ArrayList<>();
        if (query.direction() == Direction.NEWEST_FIRST) {
            Collections.reverse(judged);
            rows.addAll(judged);
            rows.addAll(written.apply(query.limit() + 1));
        } else {
            rows.addAll(written.apply(query.limit() + 1));
            rows.addAll(judged);
        }
        return page(rows, query.limit(), HistoryQuery::cursor);
    }

    /** A page of the audit trail. */
    static Page<AuditRecord> audit(AuditQuery query, List<AuditRecord> rows) {
        return page(rows, query.limit(), AuditQuery::cursor);
    }

    private static boolean isAhead(HistoryQuery query, Entry entry) {
        if (query.afterSequence().isEmpty()) {
            return true;
        }
        long after = query.afterSequence().getAsLong();
        return query.direction() == Direction.NEWEST_FIRST ? entry.sequence() < after : entry.sequence() > after;
    }

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor> place) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        if (items.isEmpty()) {
            return new Page<>(items, Optional.empty(), Optional.empty());
        }
        Optional<Cursor> next = more ? Optional.of(place.apply(items.get(items.size() - 1))) : Optional.empty();
        return new Page<>(items, next, Optional.of(place.apply(items.get(0))));
    }
}
