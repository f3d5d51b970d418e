package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The queries for holds. */
public interface HoldSql {
    /** The columns of a row. */
    String ROWS = "SELECT <hold_columns> FROM <ledger>hold h ";

    /** Every open hold. */
    @SqlQuery(ROWS + "WHERE h.account_id = :accountId AND h.is_open = 1")
    List<HoldRow> open(long accountId);

    /** The open holds whose time is up at an instant. */
    @SqlQuery(ROWS + "WHERE h.account_id = :accountId AND h.is_open = 1 AND h.ends_at \\<= :until")
    List<HoldRow> due(long accountId, Instant until);

    /** The holds with these keys. The keys are those of entries, where they have an index. */
    @SqlQuery(ROWS + "JOIN <ledger>entry e ON e.account_id = h.account_id AND e.entry_no = h.entry_no"
            + " WHERE e.entry_key IN (<keys>) AND h.account_id = :accountId")
    List<HoldRow> withKeys(long accountId, @BindList Collection<Key> keys);
}
