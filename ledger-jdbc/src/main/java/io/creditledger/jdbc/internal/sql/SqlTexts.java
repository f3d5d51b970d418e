package io.creditledger.jdbc.internal.sql;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** What the statements of this package need to know before they are statements of one database. */
public final class SqlTexts {
    private SqlTexts() {}

    /** Fills in where the tables are and how few rows are asked for, and teaches the ledger's types. */
    public static void configure(Jdbi jdbi, String qualifiedPrefix, String limit) {
        jdbi.installPlugin(new SqlObjectPlugin());
        SqlTypes.register(jdbi);
        jdbi.registerRowMapper(AccountRow.class, (row, context) -> AccountRow.read(new Columns(row)));
        jdbi.registerRowMapper(EntryRow.class, (row, context) -> EntryRow.read(new Columns(row)));
        jdbi.registerRowMapper(DrawRow.class, (row, context) -> DrawRow.read(new Columns(row)));
        jdbi.registerRowMapper(ExtensionRow.class, (row, context) -> ExtensionRow.read(new Columns(row)));
        jdbi.registerRowMapper(AuditRow.class, (row, context) -> AuditRow.read(new Columns(row)));
        jdbi.registerRowMapper(LotRow.class, (row, context) -> LotRow.read(new Columns(row)));
        jdbi.registerRowMapper(HoldRow.class, (row, context) -> HoldRow.read(new Columns(row)));
        jdbi.registerRowMapper(RefundRow.class, (row, context) -> RefundRow.read(new Columns(row)));
        jdbi.define("ledger", qualifiedPrefix);
        jdbi.define("limit", limit);
    }
}
