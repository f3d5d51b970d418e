package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A MariaDB server in a temporary folder, on a port of the loopback interface. */
final class MariaDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private MariaDbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A server of its own, on a free port, until the JVM ends. */
    static MariaDbServer start() {
        MariaDbFiles files = MariaDbFiles.temporary();
        files.install();
        MariaDbServer server = JvmEnd.closes(launch(files, FreePort.find(), List.of()));
        server.execute("SELECT 1");
        return server;
    }

    /** Begins to start a server on these files. It takes connections later; whoever calls stops it. */
    static MariaDbServer launch(MariaDbFiles files, int port, List<String> more) {
        return new MariaDbServer(files.serve(port, more), port);
    }

    /** How to connect to this database. */
    HikariConfig connection(String database) {
        HikariConfig config = PooledDatabase.config("jdbc:mariadb://127.0.0.1:" + port + "/" + database);
        config.setUsername("root");
        return config;
    }

    /** Does this on the server, as soon as it takes connections. */
    void execute(String sql) {
        HikariConfig config = connection("");
        config.setMaximumPoolSize(1);
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a failing machine does, and what it has started to copy itself to another node. */
    void kill() {
        ProcessTree.of(process).kill();
    }

    @Override
    public void close() {
        ProcessTree all = ProcessTree.of(process);
        process.destroy();
        MariaDbFiles.ends(process);
        all.kill();
    }
}
