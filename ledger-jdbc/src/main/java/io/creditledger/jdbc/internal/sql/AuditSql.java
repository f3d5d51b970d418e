package io.creditledger.jdbc.internal.sql;

/** Where audit records come from. */
final class AuditSql {
    /** The columns of a row, and where they come from. */
    static final String ROWS =
            "SELECT <audit_columns> FROM <ledger>audit u JOIN <ledger>account a ON a.account_id = u.account_id ";

    private AuditSql() {}
}
