package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** What the databases have in common: pools. A subclass says how an empty database comes to be. */
abstract class PooledDatabase implements TestDatabase {
    /** The name of the database that all tests share. */
    static final String SHARED = "ledger_shared";

    private static final int MOST_CONNECTIONS = 10;

    private final String name;
    private final AtomicInteger made = new AtomicInteger();
    private final Once<HikariConfig> shared = new Once<>(() -> make(SHARED));
    private final Once<HikariDataSource> pool = new Once<>(this::newPool);

    PooledDatabase(String name) {
        this.name = name;
    }

    /** Makes an empty database of this name, and says how to connect to it. */
    abstract HikariConfig make(String database);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final DataSource dataSource() {
        return pool.get();
    }

    @Override
    public final HikariDataSource newPool() {
        return pool(shared.get(), MOST_CONNECTIONS);
    }

    @Override
    public final HikariDataSource newDatabase() {
        return pool(make("ledger_test_" + made.incrementAndGet()), 0);
    }

    @Override
    public final String toString() {
        return name;
    }

    static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        return config;
    }

    /**
     * A pool that grows on demand may leave one of several callers who come at a time waiting, although it is not full: where
     * callers wait for each other, all connections have to be there before.
     */
    private static HikariDataSource pool(HikariConfig config, int idle) {
        HikariConfig copy = new HikariConfig();
        config.copyStateTo(copy);
        copy.setMaximumPoolSize(MOST_CONNECTIONS);
        copy.setMinimumIdle(idle);
        return JvmEnd.closes(new HikariDataSource(copy));
    }
}
