package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import io.creditledger.testkit.Capability;
import java.util.Map;

/**
 * HSQLDB in memory, where readers see the last committed version and writers lock tables. With its default, locks alone,
 * readers wait for writers. With {@code mvcc}, locks of rows, one that waits for a transaction that is rolled back may wait
 * for ever.
 */
final class Hsqldb extends PooledDatabase {
    Hsqldb() {
        super("HSQLDB");
    }

    @Override
    HikariConfig make(String database) {
        HikariConfig config = config("jdbc:hsqldb:mem:" + database + ";hsqldb.tx=mvlocks");
        config.setUsername("SA");
        config.setConnectionInitSql("SET TIME ZONE INTERVAL '-5:00' HOUR TO MINUTE");
        return config;
    }

    @Override
    public Map<Capability, String> lacks() {
        return Map.of(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE, "a transaction that writes locks the whole table");
    }
}
