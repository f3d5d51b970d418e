package io.creditledger.jdbc.internal.sql;

import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The query for a page of the audit trail. */
public final class AuditPageSql {
    /** What comes after a place, in the order of time, owner, currency, number; not all databases compare rows. */
    private static final String BEYOND = """
            (u.happened_at # :at OR u.happened_at = :at AND
                (a.owner # :owner OR a.owner = :owner AND
                    (a.currency # :currency OR a.currency = :currency AND u.audit_no # :number)))
            """;

    private AuditPageSql() {}

    /** The first audit records that match, at most this many. */
    public static List<AuditRow> page(Handle handle, AuditQuery query, int limit) {
        boolean newestFirst = query.direction() == Direction.NEWEST_FIRST;
        Filter filter = new Filter()
                .and("a.owner = :accountOwner", "accountOwner", query.account().map(account -> account.owner()))
                .and(
                        "a.currency = :accountCurrency",
                        "accountCurrency",
                        query.account().map(account -> account.currency()))
                .and("u.actor_id = :actor", "actor", query.actor())
                .in("u.action", "actions", query.actions())
                .and("u.reference = :reference", "reference", query.reference())
                .and("u.entry_key = :key", "key", query.key())
                .and("u.happened_at >= :from", "from", query.from())
                .and("u.happened_at \\< :until", "until", query.until());
        query.after().map(AuditPlace::parse).ifPresent(place -> beyond(filter, place, newestFirst));
        String order = newestFirst
                ? "u.happened_at DESC, a.owner DESC, a.currency DESC, u.audit_no DESC"
                : "u.happened_at, a.owner, a.currency, u.audit_no";
        return filter.query(handle, AuditSql.ROWS, order, limit)
                .mapTo(AuditRow.class)
                .list();
    }

    private static void beyond(Filter filter, AuditPlace place, boolean newestFirst) {
        filter.and("u.happened_at " + (newestFirst ? "\\<=" : ">=") + " :at")
                .and(BEYOND.replace("#", newestFirst ? "\\<" : ">"))
                .value("at", place.at())
                .value("owner", place.account().owner())
                .value("currency", place.account().currency())
                .value("number", place.number());
    }
}
