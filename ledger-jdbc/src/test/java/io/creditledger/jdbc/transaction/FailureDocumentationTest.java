package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.jdbc.internal.dialect.Dialects;
import io.creditledger.jdbc.internal.dialect.Failure;
import io.creditledger.jdbc.internal.dialect.FailureTable;
import io.creditledger.jdbc.internal.dialect.StandardFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of codes in the documentation are those in the code. */
final class FailureDocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "databases.md");

    @Test
    void the_page_has_the_codes_of_every_database() throws IOException {
        assertThat(Files.readString(PAGE)).contains(tables());
    }

    private static String tables() {
        List<String> lines = new ArrayList<>(table("Every database (the standard)", StandardFailures.TABLE));
        lines.addAll(table("H2", DatabaseEngine.H2));
        lines.addAll(table("PostgreSQL, YugabyteDB, CockroachDB", DatabaseEngine.POSTGRESQL));
        lines.addAll(table("MariaDB, MySQL", DatabaseEngine.MARIADB));
        lines.addAll(table("SQLite", DatabaseEngine.SQLITE));
        lines.addAll(table("HSQLDB", DatabaseEngine.HSQLDB));
        lines.addAll(table("Derby", DatabaseEngine.DERBY));
        lines.addAll(table("SQL Server", DatabaseEngine.SQL_SERVER));
        lines.addAll(table("Oracle", DatabaseEngine.ORACLE));
        return String.join("\n", lines);
    }

    private static List<String> table(String title, DatabaseEngine engine) {
        return table(title, Dialects.of(engine).failures());
    }

    private static List<String> table(String title, FailureTable table) {
        List<String> lines = new ArrayList<>(List.of("| " + title + " | SQLSTATE | vendor code |", "|---|---|---|"));
        Stream.of(Failure.values())
                .map(failure -> row(failure, keys(table.byState(), failure), keys(table.byCode(), failure)))
                .filter(row -> !row.endsWith("|  |  |"))
                .forEach(lines::add);
        lines.add("");
        return lines;
    }

    private static String row(Failure failure, String states, String codes) {
        return "| " + failure + " | " + states + " | " + codes + " |";
    }

    private static String keys(Map<?, Failure> table, Failure failure) {
        return table.entrySet().stream()
                .filter(entry -> entry.getValue() == failure)
                .map(entry -> String.valueOf(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
