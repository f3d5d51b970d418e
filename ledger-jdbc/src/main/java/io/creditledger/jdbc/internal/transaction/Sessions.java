package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.wire.Wire;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * What work on any connection has in common: one wire, and one Jdbi that was configured once and leaves connections open.
 * Thread-safe.
 *
 * <p>A Jdbi for each connection would have to be configured each time, and would parse every statement again.
 */
public final class Sessions {
    private final LentConnection lent = new LentConnection();
    private final Jdbi jdbi = Jdbi.create(lent);
    private final Wire wire;

    /** Sessions over this wire, with a Jdbi that is configured like this. */
    public Sessions(Wire wire, Consumer<Jdbi> configuration) {
        this.wire = wire;
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        configuration.accept(jdbi);
    }

    Wire wire() {
        return wire;
    }

    /**
     * Does work on a connection. Statements and results of the work are closed afterwards, the connection is not; nor is a
     * transaction begun or ended.
     */
    public <T> T on(Connection connection, Function<Session, T> work) {
        return on(connection, false, work);
    }

    /** The same in a transaction of its own. */
    <T> T onItsOwn(Connection connection, Function<Session, T> work) {
        return on(connection, true, work);
    }

    private <T> T on(Connection connection, boolean onItsOwn, Function<Session, T> work) {
        try (Session session = new Session(connection, wire, onItsOwn, () -> lent.lend(connection, jdbi::open))) {
            return work.apply(session);
        }
    }
}
