package io.creditledger.jdbc.internal.sql;

import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements on lots. */
public interface LotSql {
    /** The columns of a row, of one account. */
    String ROWS = """
            SELECT account_id, lot_no, lot_key, made_at, granted, source, source_rank, priority, scope, unscoped,
                unit_cost, unit_currency, starts_at, replaces, phase, is_open, remaining, usable_from, expires_at, lasts,
                due_at, settled_by, lapsed, revoked, elsewhere, spared, declared
            FROM <ledger>lot WHERE account_id = :accountId
            """;

    /** Every lot. */
    @SqlQuery(ROWS + "")
    List<LotRow> every(long accountId);

    /** Every lot in which something remains. */
    @SqlQuery(ROWS + "AND is_open = 1")
    List<LotRow> open(long accountId);

    /** The first lots in burn order, of those that spends can take from. */
    @SqlQuery(ROWS + "AND is_open = 1 AND phase = 'ACTIVE'"
            + " ORDER BY priority, unscoped, expires_at, source_rank, usable_from, lot_no <limit>")
    List<LotRow> first(long accountId, int limit);

    /** The lots to which something happens by itself until an instant. */
    @SqlQuery(ROWS + "AND is_open = 1 AND due_at \\<= :until")
    List<LotRow> due(long accountId, Instant until);

    /** The lots with these numbers. */
    @SqlQuery(ROWS + "AND lot_no IN (<numbers>)")
    List<LotRow> numbered(long accountId, @BindList Collection<Long> numbers);

    /** The lots that the entries with these keys made. */
    @SqlQuery(ROWS + "AND lot_key IN (<keys>)")
    List<LotRow> madeBy(long accountId, @BindList Collection<Key> keys);

    /** The lots that were issued anew for these. */
    @SqlQuery(ROWS + "AND replaces IN (<originals>)")
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

    /** Writes lots that were made. */
    @SqlBatch("""
            INSERT INTO <ledger>lot (account_id, lot_no, lot_key, made_at, granted, source, source_rank, priority, scope,
                unscoped, unit_cost, unit_currency, starts_at, replaces, phase, is_open, remaining, usable_from,
                expires_at, lasts, due_at, settled_by, lapsed, revoked, elsewhere, spared, declared)
            VALUES (:accountId, :lotNo, :lotKey, :madeAt, :granted, :source, :sourceRank, :priority, :scope,
                :unscoped, :unitCost, :unitCurrency, :startsAt, :replaces, :phase, :isOpen, :remaining, :usableFrom,
                :expiresAt, :lasts, :dueAt, :settledBy, :lapsed, :revoked, :elsewhere, :spared, :declared)
            """)
    void append(@BindMethods Collection<LotRow> rows);

    /** Writes what has become of lots. */
    @SqlBatch("""
            UPDATE <ledger>lot
            SET phase = :phase, is_open = :isOpen, remaining = :remaining, usable_from = :usableFrom,
                expires_at = :expiresAt, lasts = :lasts, due_at = :dueAt, settled_by = :settledBy, lapsed = :lapsed,
                revoked = :revoked, elsewhere = :elsewhere, spared = :spared, declared = :declared
            WHERE account_id = :accountId AND lot_no = :lotNo
            """)
    void change(@BindMethods Collection<LotRow> rows);
}
