package io.creditledger.jdbc.internal.sql;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.query.AuditFilter;
import io.creditledger.query.AuditPlace;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The queries for a page of the audit trail: of what was done, and of what actors only tried. */
public final class AuditPageSql {
    private static final String DONE =
            "SELECT <audit_columns> FROM <ledger>audit u JOIN <ledger>account a ON a.account_id = u.account_id ";

    private static final String TRIED = "SELECT <trail_columns> FROM <ledger>trail u ";

    /** What comes after a place, in the order of what was done; not all databases compare rows. */
    private static final String BEYOND = """
            (u.happened_at # :at OR u.happened_at = :at AND
                (a.owner # :owner OR a.owner = :owner AND
                    (a.currency # :currency OR a.currency = :currency AND
                        (u.entry_no # :sequence OR u.entry_no = :sequence AND u.audit_no # :number))))
            """;

    /** What comes after a place in the order of what was tried. */
    private static final String BEYOND_TRIED = """
            (u.happened_at # :at OR u.happened_at = :at AND
                (u.actor_id # :placeActor OR u.actor_id = :placeActor AND u.trail_no # :number))
            """;

    private AuditPageSql() {}

    /** The first audit records that the query wants, at most this many. */
    public static List<AuditRecord> page(Handle handle, AuditQuery query, int limit) {
        List<AuditRecord> rows = new ArrayList<>();
        Set<AuditOutcome> outcomes = query.filter().outcomes();
        if (outcomes.isEmpty() || outcomes.contains(AuditOutcome.APPLIED)) {
            rows.addAll(done(handle, query, limit));
        }
        if (!outcomes.equals(Set.of(AuditOutcome.APPLIED))) {
            rows.addAll(tried(handle, query, limit));
        }
        Comparator<AuditRecord> order = Comparator.comparing(AuditPlace::of);
        rows.sort(isNewestFirst(query) ? order.reversed() : order);
        return rows.size() > limit ? List.copyOf(rows.subList(0, limit)) : rows;
    }

    private static List<AuditRecord> done(Handle handle, AuditQuery query, int limit) {
        AuditFilter wanted = query.filter();
        Filter filter = common(wanted)
                .and("a.owner = :accountOwner", "accountOwner", wanted.account().map(account -> account.owner()))
                .and(
                        "a.currency = :accountCurrency",
                        "accountCurrency",
                        wanted.account().map(account -> account.currency()))
                .and("(u.actor_id = :actor OR u.approver_id = :actor)", "actor", wanted.actor());
        query.after()
                .map(AuditPlace::parse)
                .ifPresent(place -> filter.and("u.happened_at " + (isNewestFirst(query) ? "\\<=" : ">=") + " :at")
                        .and(ahead(BEYOND, query))
                        .value("at", place.at())
                        .value("owner", place.owner())
                        .value("currency", place.currency())
                        .value("sequence", place.sequence())
                        .value("number", place.number()));
        return filter
                .query(
                        handle,
                        DONE,
                        order(query, "happened_at", "a.owner", "a.currency", "entry_no", "audit_no"),
                        limit)
                .mapTo(AuditRow.class)
                .stream()
                .map(AuditRow::audited)
                .toList();
    }

    private static List<AuditRecord> tried(Handle handle, AuditQuery query, int limit) {
        AuditFilter wanted = query.filter();
        Filter filter = common(wanted)
                .and("u.owner = :accountOwner", "accountOwner", wanted.account().map(account -> account.owner()))
                .and(
                        "u.currency = :accountCurrency",
                        "accountCurrency",
                        wanted.account().map(account -> account.currency()))
                .and("u.actor_id = :actor", "actor", wanted.actor())
                .in("u.outcome", "outcomes", wanted.outcomes());
        query.after().map(AuditPlace::parse).ifPresent(place -> beyondTried(filter, place, query));
        return filter.query(handle, TRIED, order(query, "happened_at", "actor_id", "trail_no"), limit)
                .mapTo(AuditRecord.class)
                .list();
    }

    /** At the instant of something that was done, all that was tried comes before it. */
    private static void beyondTried(Filter filter, AuditPlace place, AuditQuery query) {
        boolean newestFirst = isNewestFirst(query);
        filter.value("at", place.at());
        if (place.isOfActor()) {
            filter.and("u.happened_at " + (newestFirst ? "\\<=" : ">=") + " :at")
                    .and(ahead(BEYOND_TRIED, query))
                    .value("placeActor", place.actor())
                    .value("number", place.number());
        } else {
            filter.and("u.happened_at " + (newestFirst ? "\\<=" : ">") + " :at");
        }
    }

    private static Filter common(AuditFilter wanted) {
        return new Filter()
                .in(
                        "u.action",
                        "actions",
                        wanted.actions().stream().map(AuditAction::name).toList())
                .and("u.actor_role = :role", "role", wanted.role())
                .and("u.reference = :reference", "reference", wanted.reference())
                .and("u.entry_key = :key", "key", wanted.key())
                .and("u.happened_at >= :from", "from", wanted.from())
                .and("u.happened_at \\< :until", "until", wanted.until());
    }

    private static boolean isNewestFirst(AuditQuery query) {
        return query.direction() == Direction.NEWEST_FIRST;
    }

    private static String ahead(String condition, AuditQuery query) {
        return condition.replace("#", isNewestFirst(query) ? "\\<" : ">");
    }

    private static String order(AuditQuery query, String... columns) {
        String after = isNewestFirst(query) ? " DESC" : "";
        List<String> order = new ArrayList<>();
        for (String column : columns) {
            order.add((column.contains(".") ? column : "u." + column) + after);
        }
        return String.join(", ", order);
    }
}
