package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * PostgreSQL of some version: a server of its own on a free port, without the flush to disk that makes commits durable
 * unless its settings say otherwise.
 */
final class Postgres extends PooledDatabase {
    private final String version;
    private final Map<String, String> settings;
    private final Once<EmbeddedPostgres> server = new Once<>(this::start);

    /** The version whose binaries the build has put into {@code target/postgres}. */
    Postgres(String name, String version) {
        this(name, version, Map.of());
    }

    /** The same, with settings of the server. */
    Postgres(String name, String version, Map<String, String> settings) {
        super(name);
        this.version = version;
        this.settings = settings;
    }

    @Override
    HikariConfig make(String database) {
        try (Connection connection = server.get().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HikariConfig config = config(server.get().getJdbcUrl("postgres", database));
        config.setConnectionInitSql("SET TIME ZONE 'America/New_York'");
        return config;
    }

    private EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder builder = builder(version);
            settings.forEach(builder::setServerConfig);
            return JvmEnd.closes(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of this version in a temporary folder. */
    static EmbeddedPostgres.Builder builder(String version) {
        Path folder = Path.of("target", "postgres").toAbsolutePath();
        Path binaries = folder.resolve(version + ".jar");
        if (!Files.exists(binaries)) {
            throw new IllegalStateException("no " + binaries + ": mvn generate-test-resources brings it");
        }
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setPgBinaryResolver((system, hardware) -> PostgresArchive.open(binaries))
                .setDataDirectory(Folder.temporary())
                .setRegisterShutdownHook(false);
    }
}
