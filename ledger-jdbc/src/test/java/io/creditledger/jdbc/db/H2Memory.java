package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;

/** H2 in memory. */
final class H2Memory extends PooledDatabase {
    H2Memory() {
        super("H2 in memory");
    }

    @Override
    HikariConfig make(String database) {
        HikariConfig config = config("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
        config.setConnectionInitSql("SET TIME ZONE 'America/New_York'");
        return config;
    }
}
