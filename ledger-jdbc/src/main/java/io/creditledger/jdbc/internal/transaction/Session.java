package io.creditledger.jdbc.internal.transaction;

import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RowBatch;
import io.creditledger.jdbc.internal.wire.Wire;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A connection that work is done on, for as long as the work lasts. Of one thread. */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Wire wire;
    private final boolean onItsOwn;
    private final Supplier<Handle> opening;
    private @Nullable Handle handle;

    Session(Connection connection, Wire wire, boolean onItsOwn, Supplier<Handle> opening) {
        this.connection = connection;
        this.wire = wire;
        this.onItsOwn = onItsOwn;
        this.opening = opening;
    }

    /** The connection; not to be closed, committed or changed. */
    public Connection connection() {
        return connection;
    }

    /** Whether this is a transaction of the ledger's own: it may have settings, and rest on a guess, which ends it when it is wrong. */
    public boolean isOnItsOwn() {
        return onItsOwn;
    }

    /** Sends calls in this order, in as few round trips as the database allows. */
    public void send(List<? extends Call<?>> calls) {
        try {
            wire.send(connection, calls);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /** Writes rows in this order. */
    public void write(List<RowBatch<?>> rows) {
        try {
            wire.write(connection, rows);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /** Jdbi on the connection, for statements that stand alone. Made when it is first asked for, since it takes time. */
    public Handle handle() {
        if (handle == null) {
            handle = opening.get();
        }
        return handle;
    }

    /** Gives back what the work has used of the connection. */
    @Override
    public void close() {
        if (handle != null) {
            handle.close();
        }
    }
}
