package io.creditledger.jdbc.db;

import com.zaxxer.hikari.HikariConfig;

/** Derby in memory. Its sessions have no time zone. */
final class Derby extends PooledDatabase {
    Derby() {
        super("Derby");
    }

    @Override
    HikariConfig make(String database) {
        // Derby looks for deadlocks only after this many seconds, 20 if it is not told.
        System.setProperty("derby.locks.deadlockTimeout", "1");
        return config("jdbc:derby:memory:" + database + ";create=true");
    }
}
