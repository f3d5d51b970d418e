package io.creditledger.jdbc.host.broken;

import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import java.sql.Connection;
import java.sql.SQLException;

/** A way to join the host's transaction. */
@FunctionalInterface
interface Joining {
    /** The ledger in the transaction of this connection. */
    Ledger within(JdbcLedger sound, Connection connection) throws SQLException;

    /** The ledger outside. */
    default Ledger outside(JdbcLedger sound) {
        return sound;
    }
}
