package io.creditledger.jdbc.schema;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.DatabaseEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.derby.tools.ij;

/** Statements as a person would type them. */
public final class Sql {
    private Sql() {}

    /** Runs one statement. */
    public static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each as its columns with blanks between them. */
    public static List<String> rows(DataSource database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : " ").append(answer.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** What the database is. */
    public static DatabaseEngine engine(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseEngine.of(connection);
        }
    }

    /** Runs a text of many statements, by whatever the database itself has for that. */
    public static void script(HikariDataSource database, String script) throws SQLException, IOException {
        try (Connection connection = many(database);
                Statement statement = connection.createStatement()) {
            switch (DatabaseEngine.of(connection)) {
                case DERBY -> derby(connection, script);
                case SQLITE -> statement.executeUpdate(script);
                case HSQLDB -> {
                    // It compiles all statements before it runs the first.
                    for (String one : script.strip().split(";\n", -1)) {
                        statement.execute(one);
                    }
                }
                default -> statement.execute(script);
            }
        }
    }

    private static Connection many(HikariDataSource database) throws SQLException {
        if (engine(database) != DatabaseEngine.MARIADB) {
            return database.getConnection();
        }
        String url = database.getJdbcUrl();
        String more = url + (url.contains("?") ? "&" : "?") + "allowMultiQueries=true";
        return DriverManager.getConnection(more, database.getUsername(), database.getPassword());
    }

    private static void derby(Connection connection, String script) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String utf8 = StandardCharsets.UTF_8.name();
        int failed = ij.runScript(
                connection, new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), utf8, said, utf8);
        if (failed > 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }
}
