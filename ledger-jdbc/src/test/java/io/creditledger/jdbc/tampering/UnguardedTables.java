package io.creditledger.jdbc.tampering;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.schema.Sql;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ledger's tables without guards, checks, foreign and unique keys: as somebody has them who was in the database's way. */
final class UnguardedTables {
    private static final Pattern CONSTRAINTS = Pattern.compile(",\\s*CONSTRAINT \\S+ (?:"
            + "CHECK \\((?:[^()]|\\([^()]*\\))*\\)"
            + "|FOREIGN KEY \\([^)]*\\)\\s*REFERENCES \\S+ \\([^)]*\\)"
            + "|UNIQUE \\([^)]*\\))");

    /** What H2 locks is with its guards. */
    private static final Pattern LOCK = Pattern.compile("CREATE TABLE ledger_lock[^;]*;\n");

    private UnguardedTables() {}

    static void make(HikariDataSource database) throws SQLException, IOException {
        String script = LedgerSchema.script(Sql.engine(database));
        int guards = script.indexOf("-- V3__guards.sql");
        String tables = guards < 0 ? script : script.substring(0, guards);
        Matcher lock = LOCK.matcher(script);
        Sql.script(database, CONSTRAINTS.matcher(tables).replaceAll("") + (lock.find() ? lock.group() : ""));
    }
}
