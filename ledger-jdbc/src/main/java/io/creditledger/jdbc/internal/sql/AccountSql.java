package io.creditledger.jdbc.internal.sql;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements for accounts, but for those that a write begins with: see {@link OpeningTexts}. */
public interface AccountSql {
    /** The rows of accounts in which something falls due, the earliest first. */
    @SqlQuery(
            "SELECT <account_columns> FROM <ledger>account a WHERE a.next_due \\<= :until ORDER BY a.next_due <limit>")
    List<AccountRow> due(Instant until, int limit);

    /** Makes sure that what was decided on a memory of this account, and may still be on its way, comes too late. */
    @SqlUpdate("UPDATE <ledger>account SET version = version + 1 WHERE account_id = :account")
    void fence(long account);
}
