package io.creditledger.jdbc.internal.transaction;

import java.sql.SQLException;

/** Carries an exception of the database out of work. */
final class StatementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super(null, cause, false, false);
    }
}
