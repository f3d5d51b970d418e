package io.creditledger.jdbc.internal.sql;

import io.creditledger.query.Direction;
import io.creditledger.query.HistoryQuery;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The query for a page of history. */
public final class HistorySql {
    private static final String TOUCHES = """
            (EXISTS (SELECT 1 FROM <ledger>draw d
                WHERE d.account_id = e.account_id AND d.entry_no = e.entry_no AND d.lot_no = :lot)
            OR EXISTS (SELECT 1 FROM <ledger>extension x
                WHERE x.account_id = e.account_id AND x.entry_no = e.entry_no AND x.lot_no = :lot))
            """;

    private static final String ROWS =
            "SELECT <entry_columns> FROM <ledger>entry e JOIN <ledger>account a ON a.account_id = e.account_id ";

    private HistorySql() {}

    /** The first entries of an account that match, up to this number, at most this many. */
    public static List<EntryRow> page(Handle handle, long accountId, HistoryQuery query, long upTo, int limit) {
        boolean newestFirst = query.direction() == Direction.NEWEST_FIRST;
        Filter filter = new Filter()
                .and("e.account_id = :accountId", "accountId", accountId)
                .and("e.entry_no \\<= :upTo", "upTo", upTo)
                .in("e.entry_type", "types", query.types())
                .and("e.happened_at >= :from", "from", query.from())
                .and("e.happened_at \\< :until", "until", query.until())
                .and("e.actor_id = :actor", "actor", query.actor())
                .and("e.reference = :reference", "reference", query.reference());
        query.lot().ifPresent(lot -> filter.and(TOUCHES, "lot", lot));
        query.afterSequence()
                .ifPresent(after ->
                        filter.and(newestFirst ? "e.entry_no \\< :after" : "e.entry_no > :after", "after", after));
        return filter.query(handle, ROWS, newestFirst ? "e.entry_no DESC" : "e.entry_no", limit)
                .mapTo(EntryRow.class)
                .list();
    }
}
