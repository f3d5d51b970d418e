package io.creditledger.jdbc.internal.sql;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** What the statements of this package need to know before they are statements of one database. */
public final class SqlTexts {
    /** The end of queries for what may change: empty, unless the rows were locked just now. */
    public static final String CURRENT = "current";

    private static final List<Class<?>> ROWS = List.of(
            AccountRow.class,
            EntryRow.class,
            DrawRow.class,
            ExtensionRow.class,
            AuditRow.class,
            LotRow.class,
            HoldRow.class,
            RefundRow.class);

    private SqlTexts() {}

    /** Fills in where the tables are and how few rows are asked for, and teaches the ledger's types. */
    public static void configure(Jdbi jdbi, String qualifiedPrefix, String limit) {
        jdbi.installPlugin(new SqlObjectPlugin());
        SqlTypes.register(jdbi);
        ROWS.forEach(row -> jdbi.registerRowMapper(ConstructorMapper.factory(row)));
        jdbi.define("ledger", qualifiedPrefix);
        jdbi.define("limit", limit);
        jdbi.define(CURRENT, "");
    }
}
