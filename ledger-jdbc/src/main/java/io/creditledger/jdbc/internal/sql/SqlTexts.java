package io.creditledger.jdbc.internal.sql;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** What the statements of this package need to know before they are statements of one database. */
public final class SqlTexts {
    private SqlTexts() {}

    /** Fills in where the tables are and how few rows are asked for, and teaches the ledger's types. */
    public static void configure(Jdbi jdbi, String qualifiedPrefix, String limit, String fresh) {
        jdbi.installPlugin(new SqlObjectPlugin());
        SqlTypes.register(jdbi);
        jdbi.registerRowMapper(AccountRow.class, (row, context) -> AccountRow.read(row));
        jdbi.registerRowMapper(EntryRow.class, (row, context) -> EntryRow.read(row));
        jdbi.registerRowMapper(AuditRow.class, (row, context) -> AuditRow.read(row));
        jdbi.registerRowMapper(SealRow.class, (row, context) -> SealRow.read(row));
        jdbi.registerRowMapper(SignalRow.class, (row, context) -> SignalRow.read(row));
        jdbi.registerRowMapper(Proposal.class, (row, context) -> ProposalRow.read(row));
        jdbi.registerRowMapper(TrailHeadRow.class, (row, context) -> TrailHeadRow.read(row));
        jdbi.registerRowMapper(AuditRecord.class, (row, context) -> TrailRow.read(row));
        jdbi.define("proposal_columns", ProposalRow.TABLE.selected("p"));
        jdbi.define("trail_columns", TrailRow.TABLE.selected("u"));
        jdbi.define("trail_head_columns", TrailHeadRow.TABLE.selected("h"));
        jdbi.define("account_columns", AccountRow.TABLE.selected("a"));
        jdbi.define("entry_columns", EntryRow.TABLE.selected("e"));
        jdbi.define("audit_columns", AuditRow.TABLE.selected("u"));
        jdbi.define("seal_columns", SealRow.TABLE.selected("s"));
        jdbi.define("head_columns", SealedHeadRow.TABLE.selected("h"));
        jdbi.define("signal_columns", SignalRow.TABLE.selected("s"));
        jdbi.define("ledger", qualifiedPrefix);
        jdbi.define("limit", limit);
        jdbi.define("fresh", fresh);
    }
}
