package io.creditledger.jdbc.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a PostgreSQL server has counted in one database. Every attempt that is made again was a rollback before.
 *
 * @param commits transactions that came through
 * @param rollbacks transactions that were undone
 * @param deadlocks of these, how many because of a deadlock
 */
record ServerCounts(long commits, long rollbacks, long deadlocks) {
    static ServerCounts of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT xact_commit, xact_rollback, deadlocks FROM pg_stat_database"
                                + " WHERE datname = current_database()")) {
            row.next();
            return new ServerCounts(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Other sessions that are in the middle of something. */
    static long busySessions(DataSource database) throws SQLException {
        return sessions(database, "state <> 'idle'");
    }

    /** Sessions that wait for a lock. */
    static long waitingSessions(DataSource database) throws SQLException {
        return sessions(database, "wait_event_type = 'Lock'");
    }

    private static long sessions(DataSource database, String which) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND " + which)) {
            row.next();
            return row.getLong(1);
        }
    }

    ServerCounts minus(ServerCounts earlier) {
        return new ServerCounts(
                commits - earlier.commits, rollbacks - earlier.rollbacks, deadlocks - earlier.deadlocks);
    }

    @Override
    public String toString() {
        return commits + " commits, " + rollbacks + " rollbacks, " + deadlocks + " deadlocks";
    }
}
