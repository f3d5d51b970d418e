package io.creditledger.jdbc.transaction;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A way for a JDBC call to fail. */
enum Fault {
    /** The database chose this transaction as a victim. */
    SERIALIZATION("40001", true, false),
    /** A lock was not to be had in time. */
    LOCK_TIMEOUT("HYT00", true, false),
    /** The connection broke, and the database rolls back what was not committed. */
    CONNECTION_LOST("08006", true, true),
    /** No table knows this. */
    WITHOUT_STATE(null, false, false),
    /** The database takes no writes. */
    READ_ONLY("25006", false, false);

    private final @Nullable String state;
    private final boolean passing;
    private final boolean severs;

    Fault(@Nullable String state, boolean passing, boolean severs) {
        this.state = state;
        this.passing = passing;
        this.severs = severs;
    }

    SQLException exception() {
        return new SQLException("injected", state);
    }

    /** Whether another attempt mends it. */
    boolean isPassing() {
        return passing;
    }

    /** Whether the connection is gone afterwards. */
    boolean severs() {
        return severs;
    }
}
