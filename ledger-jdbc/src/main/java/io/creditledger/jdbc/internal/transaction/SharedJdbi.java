package io.creditledger.jdbc.internal.transaction;

import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * One Jdbi, configured once, that works on any connection and leaves it open. Thread-safe.
 *
 * <p>A Jdbi for each connection would have to be configured each time, and would parse every statement again.
 */
public final class SharedJdbi {
    private final LentConnection lent = new LentConnection();
    private final Jdbi jdbi = Jdbi.create(lent);

    /** Configures it. */
    public SharedJdbi(Consumer<Jdbi> configuration) {
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        configuration.accept(jdbi);
    }

    /**
     * Does work on a connection. Statements and results of the work are closed afterwards, the connection is not; nor is a
     * transaction begun or ended.
     */
    public <T> T on(Connection connection, Function<Handle, T> work) {
        try (Handle handle = lent.lend(connection, jdbi::open)) {
            return work.apply(handle);
        }
    }
}
