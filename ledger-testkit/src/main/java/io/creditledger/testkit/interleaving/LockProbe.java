package io.creditledger.testkit.interleaving;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Finds out whether a step that does not come back waits for somebody's lock. */
interface LockProbe extends AutoCloseable {
    /** For how long a step may be under way before it is worth asking. */
    Duration beforeAsking();

    /** What takes so long waits for all who hold anything, even if nobody says so. */
    Duration patience();

    /** The number of a connection's session. */
    long session(Connection connection) throws SQLException;

    /** Which sessions each of these waits for; none for one that waits for nobody. */
    Map<Long, Set<Long>> blockers(Collection<Long> sessions) throws SQLException;

    @Override
    void close() throws SQLException;

    /** The way of this database, with another patience than is usual there. */
    static LockProbe of(DataSource dataSource, Optional<Duration> patience) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> AskingProbe.ofPostgres(connection, patience);
                case "H2" -> AskingProbe.ofH2(connection, patience);
                default -> new PatientProbe(connection, patience);
            };
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
