package io.creditledger.jdbc.internal.sql;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The queries for accounts, but for those that a write begins with: see {@link OpeningTexts}. */
public interface AccountSql {
    /** Whether the last entry of an account is one that the transaction does not show. */
    @SqlQuery("""
            SELECT COUNT(*) FROM <ledger>account a
            WHERE a.owner = :owner AND a.currency = :currency AND a.last_entry > 0
                AND NOT EXISTS (SELECT 1 FROM <ledger>entry e
                    WHERE e.account_id = a.account_id AND e.entry_no = a.last_entry)
            """)
    boolean isHidden(String owner, String currency);

    /** The rows of accounts in which something falls due, the earliest first. */
    @SqlQuery(
            "SELECT <account_columns> FROM <ledger>account a WHERE a.next_due \\<= :until ORDER BY a.next_due <limit>")
    List<AccountRow> due(Instant until, int limit);
}
