package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A MariaDB server in a temporary folder, on a free port of the loopback interface. */
final class MariaDbServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private MariaDbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MariaDbServer start() {
        MariaDbPrograms programs = MariaDbPrograms.find();
        Path folder = Folder.temporary();
        try {
            // As root the server runs as another user, who has to get through to its data.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path data = folder.resolve("data");
            // A server that starts throws away the temporary tables of all others in the same folder.
            Path scratch = Files.createDirectory(folder.resolve("tmp"));
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxrwxrwx"));
            List<String> where = new ArrayList<>(List.of("--no-defaults", "--datadir=" + data, "--tmpdir=" + scratch));
            if (Files.getOwner(folder).getName().equals("root")) {
                where.add("--user=mysql");
            }
            install(programs, where, folder.resolve("install.log"));
            int port = FreePort.find();
            Process process = run(programs.server(), serving(where, data, port), folder.resolve("server.log"));
            MariaDbServer server = JvmEnd.closes(new MariaDbServer(process, port));
            server.execute("SELECT 1");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(MariaDbPrograms programs, List<String> where, Path log) throws IOException {
        List<String> how = new ArrayList<>(where);
        how.add("--auth-root-authentication-method=normal");
        how.add("--skip-test-db");
        if (!ends(run(programs.installer(), how, log))) {
            throw new IOException("could not install a database: " + Files.readString(log));
        }
    }

    /** Without the flush to disk that makes commits durable: fast enough for tests. */
    private static List<String> serving(List<String> where, Path data, int port) {
        List<String> how = new ArrayList<>(where);
        how.add("--socket=" + data.resolve("s"));
        how.add("--pid-file=" + data.resolve("pid"));
        how.add("--bind-address=127.0.0.1");
        how.add("--port=" + port);
        how.add("--innodb-flush-log-at-trx-commit=0");
        return how;
    }

    private static Process run(Path program, List<String> options, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
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

    @Override
    public void close() {
        process.destroy();
        if (!ends(process)) {
            process.destroyForcibly();
        }
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
