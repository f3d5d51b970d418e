package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;

/** HSQLDB in memory, with its multi-version transactions: its table locks, the default, let readers wait for writers. */
final class Hsqldb extends PooledDatabase {
    Hsqldb() {
        super("HSQLDB");
    }

    @Override
    HikariConfig make(String database) {
        HikariConfig config = config("jdbc:hsqldb:mem:" + database + ";hsqldb.tx=mvcc");
        config.setUsername("SA");
        config.setConnectionInitSql("SET TIME ZONE INTERVAL '-5:00' HOUR TO MINUTE");
        return config;
    }
}
