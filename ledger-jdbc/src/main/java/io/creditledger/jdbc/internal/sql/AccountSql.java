package io.creditledger.jdbc.internal.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on accounts. */
public interface AccountSql {
    /** The columns of a row. */
    String COLUMNS = """
            account_id, owner, currency, last_entry, last_lot, last_audit, last_at, available, held, pending, debt,
            scoped, scoped_pending, next_due, entry_chain, audit_chain
            """;

    /** The rows for every pair of these owners and currencies. */
    @SqlQuery("SELECT " + COLUMNS + " FROM <ledger>account WHERE owner IN (<owners>) AND currency IN (<currencies>)")
    List<AccountRow> find(@BindList Collection<String> owners, @BindList Collection<String> currencies);

    /** How many of these accounts have a last entry that the transaction does not show. */
    @SqlQuery("""
            SELECT COUNT(*) FROM <ledger>account a
            WHERE a.owner IN (<owners>) AND a.currency IN (<currencies>) AND a.last_entry > 0
                AND NOT EXISTS (SELECT 1 FROM <ledger>entry e
                    WHERE e.account_id = a.account_id AND e.entry_no = a.last_entry)
            """)
    int hidden(@BindList Collection<String> owners, @BindList Collection<String> currencies);

    /** A row for an account that never had an entry. */
    @SqlUpdate("""
            INSERT INTO <ledger>account (owner, currency, version, last_entry, last_lot, last_audit, last_at,
                available, held, pending, debt, scoped, scoped_pending, next_due, entry_chain, audit_chain)
            VALUES (:owner, :currency, 0, :lastEntry, :lastLot, :lastAudit, :lastAt,
                :available, :held, :pending, :debt, :scoped, :scopedPending, :nextDue, :entryChain, :auditChain)
            """)
    void open(@BindMethods AccountRow row);

    /** Moves the row on from an entry; 0 where somebody else did meanwhile. */
    @SqlUpdate("""
            UPDATE <ledger>account
            SET last_entry = :lastEntry, last_lot = :lastLot, last_audit = :lastAudit, last_at = :lastAt,
                available = :available, held = :held, pending = :pending, debt = :debt, scoped = :scoped,
                scoped_pending = :scopedPending, next_due = :nextDue, entry_chain = :entryChain,
                audit_chain = :auditChain
            WHERE account_id = :accountId AND last_entry = :before
            """)
    int move(@BindMethods AccountRow row, long before);

    /** The rows of accounts in which something falls due, the earliest first. */
    @SqlQuery("SELECT " + COLUMNS + " FROM <ledger>account WHERE next_due \\<= :until ORDER BY next_due <limit>")
    List<AccountRow> due(Instant until, int limit);
}
