package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;

/** Derby in memory. Its sessions have no time zone. */
final class Derby extends PooledDatabase {
    Derby() {
        super("Derby");
    }

    @Override
    HikariConfig make(String database) {
        // Derby looks for deadlocks only after this many seconds, 20 if it is not told, and waits for a lock for 60.
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.locks.waitTimeout", "10");
        return config("jdbc:derby:memory:" + database + ";create=true");
    }
}
