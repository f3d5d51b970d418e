package io.creditledger.jdbc.internal.transaction;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.ProxyConnection;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection on loan from a pool: it goes back as it came and without a transaction, or it goes back aborted. Giving it
 * back never fails, and so never hides what happened before. Not thread-safe.
 */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final DataSource source;
    private final Connection connection;
    private final Isolation isolation;
    private Restoration restoration = () -> {};
    private boolean open;
    private boolean begun;
    private boolean broken;

    private Lease(DataSource source, Connection connection, Isolation isolation) {
        this.source = source;
        this.connection = connection;
        this.isolation = isolation;
    }

    /** A connection of this source, as it comes. */
    static Lease of(DataSource source, Isolation isolation) throws SQLException {
        return new Lease(source, source.getConnection(), isolation);
    }

    Connection connection() {
        return connection;
    }

    /** Begins a transaction. */
    void begin() throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        open = true;
        restoration = () -> restore(autoCommit);
        isolation.apply(connection);
        if (autoCommit) {
            begun = true;
            connection.setAutoCommit(false);
        }
    }

    /**
     * Whether it was the lease that has begun the transaction, so that nobody else can want a say in its commit: a connection
     * that comes without auto-commit may belong to a transaction of somebody else's.
     */
    boolean commitsItself() {
        return begun;
    }

    /** Commits it. Should this fail, giving the connection back rolls back what may be left of it. */
    void commit() throws SQLException {
        connection.commit();
        open = false;
    }

    /** Lets each statement be a transaction of its own. */
    void eachStatementByItself() throws SQLException {
        if (!connection.getAutoCommit()) {
            restoration = () -> connection.setAutoCommit(false);
            connection.setAutoCommit(true);
        }
    }

    /** Says that the connection is of no use to anybody any more. */
    void broken() {
        broken = true;
    }

    /**
     * Rolls back what is open, sets back what was changed. Where that fails nothing more may be touched: turning auto-commit on
     * would commit what could not be rolled back.
     */
    @Override
    public void close() {
        if (!restored() || broken) {
            destroy();
        }
        quietly("give back", connection::close);
    }

    /** Aborting comes first, since closing commits on some databases. */
    private void destroy() {
        quietly("abort", () -> connection.abort(Runnable::run));
        // Some drivers do nothing at an abort, and a pool keeps the connection under its own.
        quietly("close", () -> connection.unwrap(Connection.class).close());
        quietly("evict", this::evict);
    }

    /**
     * Other pools notice that a connection is closed; this one would hand it out again for as long as it is in use. It only knows
     * its own connections, without what a host may have put in front of them.
     */
    private void evict() throws SQLException {
        if (source.isWrapperFor(HikariDataSource.class)) {
            Connection pooled = connection.isWrapperFor(ProxyConnection.class)
                    ? connection.unwrap(ProxyConnection.class)
                    : connection;
            source.unwrap(HikariDataSource.class).evictConnection(pooled);
        }
    }

    private boolean restored() {
        return (!open || quietly("roll back", connection::rollback)) && quietly("set back", restoration);
    }

    private void restore(boolean autoCommit) throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(true);
        }
        isolation.restore(connection);
    }

    private static boolean quietly(String what, Restoration action) {
        try {
            action.run();
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("could not {} a connection", what, e);
            return false;
        }
    }

    /** Something that is done to a connection when it goes back. */
    private interface Restoration {
        void run() throws SQLException;
    }
}
