package io.creditledger.testkit.fault;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source in front of another one, whose connections, statements and results fail as planned, at any JDBC call. It also knows
 * which connections were not given back, and which not as they came. Thread-safe.
 *
 * <pre>{@code
 * FaultyDataSource faulty = FaultyDataSource.over(dataSource);
 * Ledger ledger = JdbcLedger.on(faulty).as(actor);
 * faulty.inject(Fault.lostAnswer());
 * ledger.spend(spend);                     // finds out that it was committed
 * faulty.leftBehind();                     // nothing
 * }</pre>
 *
 * <p>In front of a pool it sees what the ledger does; as the data source of a pool it lets the pool fail, too, but then what the
 * pool keeps open counts as left behind. It makes connections dead by closing them at the driver.
 */
public final class FaultyDataSource implements DataSource {
    private final DataSource real;
    private final Leftovers leftovers = new Leftovers();
    private volatile Faults faults = new Faults();

    private FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** In front of this one; nothing fails yet. */
    public static FaultyDataSource over(DataSource real) {
        return new FaultyDataSource(real);
    }

    /** From now on these happen, and nothing of what was injected before; calls are counted from here. */
    public void inject(Fault... those) {
        faults = new Faults(those);
    }

    /** From now on nothing fails; calls are counted from here. */
    public void clear() {
        inject();
    }

    /** How many calls there have been since, in all threads. */
    public int calls() {
        return calls(EnumSet.allOf(JdbcCall.class));
    }

    /** The same, of these kinds. */
    public int calls(Set<JdbcCall> kinds) {
        Faults now = faults;
        return kinds.stream().mapToInt(now::calls).sum();
    }

    /** What kind of call each fault that has struck struck first; empty if none did, as where there were not so many calls. */
    public List<JdbcCall> struck() {
        return faults.struck();
    }

    /**
     * What was left behind so far, a sentence for each connection that was not given back, or that was given back with an open
     * transaction or other settings than it came with.
     */
    public List<String> leftBehind() {
        return leftovers.all();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return taken(real::getConnection);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return taken(() -> real.getConnection(username, password));
    }

    private Connection taken(Taking taking) throws SQLException {
        try {
            if (faults.run(JdbcCall.CONNECTION, Optional.empty(), taking::take) instanceof Connection connection) {
                return new FaultyConnection(connection, () -> faults, leftovers).proxy();
            }
            throw new SQLException("the data source gave no connection");
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SQLException(e);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(real) ? type.cast(real) : real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(real) || real.isWrapperFor(type);
    }

    /** A way to a connection. */
    private interface Taking {
        Connection take() throws SQLException;
    }
}
