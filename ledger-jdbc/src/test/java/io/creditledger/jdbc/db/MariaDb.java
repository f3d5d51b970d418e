package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;

/**
 * MariaDB, as the operating system's package brings it: a server of its own on a free port, with the settings that it has
 * by itself. Its texts are Latin-1 and ignore case where a table does not say otherwise.
 */
final class MariaDb extends PooledDatabase {
    private final Once<MariaDbServer> server = new Once<>(MariaDbServer::start);

    MariaDb() {
        super("MariaDB");
    }

    @Override
    HikariConfig make(String database) {
        server.get().execute("CREATE DATABASE " + database);
        HikariConfig config = server.get().connection(database);
        // By offset: zones have names only where somebody has loaded them.
        config.setConnectionInitSql("SET time_zone = '-05:00'");
        return config;
    }
}
