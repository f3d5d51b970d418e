package io.creditledger.jdbc.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;

/** A database on a server, and pools to it that are near or far. Thread-safe. */
final class BenchServer {
    private final HikariConfig config;

    private BenchServer(HikariConfig config) {
        this.config = config;
    }

    /** An empty database of its own. The server stops when the JVM ends. */
    static BenchServer on(TestDatabase database) {
        try (HikariDataSource first = database.newDatabase()) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(first.getJdbcUrl());
            config.setUsername(first.getUsername());
            return new BenchServer(config);
        }
    }

    /** A pool of so many connections, all open, with so many microseconds to the server and back. To be closed. */
    HikariDataSource pool(int connections, int roundTrip) {
        HikariConfig copy = new HikariConfig();
        config.copyStateTo(copy);
        copy.setMaximumPoolSize(connections);
        copy.setMinimumIdle(connections);
        if (roundTrip > 0) {
            copy.addDataSourceProperty("socketFactory", DelayedSockets.class.getName());
            copy.addDataSourceProperty("socketFactoryArg", String.valueOf(roundTrip));
        }
        return new HikariDataSource(copy);
    }

    /** What must be on, and what else decides how fast it is. */
    static String settings(DataSource dataSource) throws SQLException {
        StringBuilder told = new StringBuilder("PostgreSQL " + ask(dataSource, "SHOW server_version"));
        for (String name : new String[] {
            "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size", "checkpoint_timeout"
        }) {
            told.append(", ").append(name).append(' ').append(ask(dataSource, "SHOW " + name));
        }
        return told.toString();
    }

    /** How long the smallest question takes, as a rule. */
    static Duration question(DataSource dataSource, int times) throws SQLException {
        long[] took = new long[times];
        try (Connection connection = dataSource.getConnection();
                PreparedStatement question = connection.prepareStatement("SELECT 1")) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                question.execute();
                took[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(took);
        return Duration.ofNanos(took[times / 2]);
    }

    static String ask(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
