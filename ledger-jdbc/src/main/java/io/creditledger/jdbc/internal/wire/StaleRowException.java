package io.creditledger.jdbc.internal.wire;

import java.sql.SQLException;

/** A row was to be changed that is not there any more, or not as it was when it was read. */
public final class StaleRowException extends SQLException {
    private static final long serialVersionUID = 1L;

    StaleRowException(String table) {
        super("somebody else has written to a row of " + table + " in spite of its lock", "40001");
    }
}
