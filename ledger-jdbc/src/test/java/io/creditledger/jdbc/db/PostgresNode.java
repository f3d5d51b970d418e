package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.testkit.internal.Until;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newest PostgreSQL as a server that loses nothing, made to be killed: it can be started again on the same data, and copied into a
 * standby that takes over. Killed for good when the JVM ends. Not thread-safe.
 */
public final class PostgresNode implements AutoCloseable {
    private static final String STANDBY = "standby";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "wal_keep_size", "1GB",
            // What it was made with: a standby must not have fewer.
            "max_connections", "300");

    private final PostgresFiles files;
    private final int port = FreePort.find();
    private Optional<Process> running = Optional.empty();

    private PostgresNode(PostgresFiles files) {
        this.files = files;
    }

    /** An empty one that does not run yet. */
    public static PostgresNode create() {
        return JvmEnd.closes(new PostgresNode(PostgresFiles.empty()));
    }

    /** A copy that will follow this one, which must not run meanwhile. */
    public PostgresNode copyAsStandby() {
        return JvmEnd.closes(new PostgresNode(files.copy().ofStandby()));
    }

    /** Where to find it. */
    public String url() {
        return url(address());
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    private static String url(String addresses) {
        return "jdbc:postgresql://" + addresses + "/postgres?user=postgres";
    }

    /** A pool on whichever of these nodes takes writes, from which callers do not wait for long. To be closed. */
    public static HikariDataSource pool(int connections, PostgresNode... nodes) {
        String addresses = Stream.of(nodes).map(PostgresNode::address).collect(Collectors.joining(","));
        String choice = nodes.length > 1 ? "&targetServerType=primary&hostRecheckSeconds=1" : "";
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(addresses) + choice);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    /** Starts it, and waits until it answers. */
    public void start() {
        start(Map.of());
        awaitAnswer();
    }

    /** Starts it, so that every commit waits until the standby has it, and can show it. */
    public void startAsPrimary() {
        start(Map.of("synchronous_standby_names", STANDBY, "synchronous_commit", "remote_apply"));
    }

    /** Starts it as the standby of that one, and waits until it answers. */
    public void startAsStandbyOf(PostgresNode primary) {
        start(Map.of(
                "primary_conninfo",
                "host=127.0.0.1 port=" + primary.port + " user=postgres application_name=" + STANDBY));
        awaitAnswer();
    }

    private void start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(DURABLE);
        settings.putAll(more);
        running = Optional.of(files.start(port, settings));
    }

    /** Waits until it answers. */
    public void awaitAnswer() {
        try {
            ask("SELECT 1");
        } catch (RuntimeException silent) {
            throw new IllegalStateException(files.said(), silent);
        }
    }

    private long ask(String sql) {
        try (HikariDataSource pool = pool(1, this);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a commit on this primary waits for the standby, or until this is so. */
    public void awaitWaitingCommit(BooleanSupplier orElse) {
        Until.holds(
                () -> orElse.getAsBoolean()
                        || ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") > 0,
                () -> "no commit waits: " + files.said());
    }

    /** Ends whatever others do on it, and waits until they are gone. */
    public void endSessions() {
        ask("SELECT count(pg_terminate_backend(pid, " + PATIENCE.toMillis() + ")) FROM pg_stat_activity"
                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }

    /** Makes a standby the primary, and waits until it is. */
    public void promote() {
        ask("SELECT pg_promote(true, " + PATIENCE.toSeconds() + ")::int");
    }

    /** Kills it with SIGKILL and every process of it, and waits until they are gone. */
    public void kill() {
        running.map(ProcessTree::of).ifPresent(ProcessTree::kill);
        running = Optional.empty();
    }

    /** Stops it in order, so that it can be copied. Nobody must be connected. */
    public void stop() {
        running.ifPresent(postmaster -> {
            postmaster.destroy();
            ProcessTree.await(postmaster.toHandle());
        });
        running = Optional.empty();
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }
}
