package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import io.creditledger.testkit.Capability;
import java.nio.file.Path;
import java.util.Map;

/**
 * SQLite in files, set up as its manual advises for several threads: a write-ahead log, writers that wait for each other, and
 * transactions that take the lock when they begin, because one that has read cannot wait for it any more.
 */
final class Sqlite extends PooledDatabase {
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=20000&transaction_mode=IMMEDIATE&foreign_keys=ON";

    private final Once<Path> folder = new Once<>(Folder::temporary);

    Sqlite() {
        super("SQLite");
    }

    @Override
    HikariConfig make(String database) {
        return config("jdbc:sqlite:" + folder.get().resolve(database + ".db") + SETTINGS);
    }

    @Override
    public Map<Capability, String> lacks() {
        return Map.of(
                Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE,
                "one transaction writes at a time, the next one waits for it");
    }
}
