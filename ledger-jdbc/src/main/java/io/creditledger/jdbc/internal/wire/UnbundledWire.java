package io.creditledger.jdbc.internal.wire;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sends batches so that the driver of MariaDB does not make one bulk statement of many rows. In a Galera cluster a server (10.11)
 * forgets a transaction that a conflict has ended while such a statement ran, and tells nobody: the next statements and the commit
 * succeed, and what was written is lost. Thread-safe.
 */
public final class UnbundledWire extends BatchingWire {
    /** For tables whose names begin like this, schema included. */
    public UnbundledWire(String prefix) {
        super(prefix);
    }

    /** Who wants to know generated keys gets no bulk statement. Nobody asks for them afterwards. */
    @Override
    PreparedStatement prepared(Connection connection, String text) throws SQLException {
        return connection.prepareStatement(text, Statement.RETURN_GENERATED_KEYS);
    }
}
