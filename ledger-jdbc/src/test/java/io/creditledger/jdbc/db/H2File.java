package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;

/** H2 in files. */
final class H2File extends PooledDatabase {
    private final Once<Path> folder = new Once<>(Folder::temporary);

    H2File() {
        super("H2 in files");
    }

    @Override
    HikariConfig make(String database) {
        // Closed by the pool: H2's own hook at the end of the JVM would race with the deletion of the folder.
        HikariConfig config = config("jdbc:h2:file:" + folder.get().resolve(database) + ";DB_CLOSE_ON_EXIT=FALSE");
        config.setConnectionInitSql("SET TIME ZONE 'America/New_York'");
        return config;
    }
}
