package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The queries for lots, but for those that a spend begins with: see {@link OpeningTexts}. */
public interface LotSql {
    /** The columns of a row, of one account. */
    String ROWS = "SELECT <lot_columns> FROM <ledger>lot l WHERE l.account_id = :accountId ";

    /** Every lot. */
    @SqlQuery(ROWS + "")
    List<LotRow> every(long accountId);

    /** Every lot in which something remains. */
    @SqlQuery(ROWS + "AND l.is_open = 1")
    List<LotRow> open(long accountId);

    /** The lots to which something happens by itself until an instant. */
    @SqlQuery(ROWS + "AND l.is_open = 1 AND l.due_at \\<= :until")
    List<LotRow> due(long accountId, Instant until);

    /** The lots with these numbers. */
    @SqlQuery(ROWS + "AND l.lot_no IN (<numbers>)")
    List<LotRow> numbered(long accountId, @BindList Collection<Long> numbers);

    /** The lots that the entries with these keys made. */
    @SqlQuery(ROWS + "AND l.lot_key IN (<keys>)")
    List<LotRow> madeBy(long accountId, @BindList Collection<Key> keys);

    /** The lots that were issued anew for these. */
    @SqlQuery(ROWS + "AND l.replaces IN (<originals>)")
    List<LotRow> reissues(long accountId, @BindList Collection<Long> originals);

    /** When next, after an instant, something happens by itself to a lot or a hold. */
    @SqlQuery("""
            SELECT MIN(due_at) FROM (
                SELECT due_at FROM <ledger>lot WHERE account_id = :accountId AND is_open = 1 AND due_at > :after
                UNION ALL
                SELECT ends_at AS due_at FROM <ledger>hold WHERE account_id = :accountId AND is_open = 1 AND ends_at > :after
            ) later
            """)
    Optional<Instant> nextDue(long accountId, Instant after);
}
