package io.creditledger.testkit.interleaving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Asks the database, on a connection of its own. */
final class AskingProbe implements LockProbe {
    private final Connection connection;
    private final boolean autoCommit;
    private final String session;
    private final UnaryOperator<String> blockers;
    private final Duration patience;

    private AskingProbe(Connection connection, String session, UnaryOperator<String> blockers, Duration patience)
            throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.session = session;
        this.blockers = blockers;
        this.patience = patience;
        connection.setAutoCommit(true);
    }

    static AskingProbe ofPostgres(Connection connection, Optional<Duration> patience) throws SQLException {
        return new AskingProbe(
                connection,
                "SELECT pg_backend_pid()",
                list -> "SELECT waiting, unnest(pg_blocking_pids(waiting)) FROM unnest(ARRAY[" + list + "]) AS waiting",
                patience.orElse(Duration.ofMinutes(1)));
    }

    /** Whoever waits to make a row that another one has made already is not known to wait: it looks again and again. */
    static AskingProbe ofH2(Connection connection, Optional<Duration> patience) throws SQLException {
        return new AskingProbe(
                connection,
                "SELECT SESSION_ID()",
                list -> "SELECT SESSION_ID, BLOCKER_ID FROM INFORMATION_SCHEMA.SESSIONS"
                        + " WHERE BLOCKER_ID IS NOT NULL AND SESSION_ID IN (" + list + ")",
                patience.orElse(Duration.ofMillis(50)));
    }

    @Override
    public Duration beforeAsking() {
        return Duration.ofMillis(1);
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public long session(Connection asked) throws SQLException {
        try (Statement statement = asked.createStatement();
                ResultSet row = statement.executeQuery(session)) {
            row.next();
            return row.getLong(1);
        } finally {
            if (!asked.getAutoCommit()) {
                asked.rollback();
            }
        }
    }

    @Override
    public Map<Long, Set<Long>> blockers(Collection<Long> sessions) throws SQLException {
        String list = sessions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Map<Long, Set<Long>> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(blockers.apply(list))) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getLong(1), number -> new HashSet<>())
                        .add(rows.getLong(2));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(autoCommit);
        connection.close();
    }
}
