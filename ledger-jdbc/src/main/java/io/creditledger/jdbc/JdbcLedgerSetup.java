package io.creditledger.jdbc;

import io.creditledger.HouseRules;
import io.creditledger.error.StoreException;
import io.creditledger.internal.check.Checks;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.dialect.Dialects;
import io.creditledger.jdbc.internal.store.OpenDatabase;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * How a ledger is to be kept in a database: where its tables are, which clock it goes by, how patiently it tries again.
 * Immutable; {@link #as} opens the ledger.
 *
 * <pre>{@code
 * JdbcLedger ledger = JdbcLedger.on(dataSource).tables(LedgerTables.DEFAULT.schema("billing")).as(Actor.service("shop"));
 * }</pre>
 */
public final class JdbcLedgerSetup {
    private final DataSource dataSource;
    private final Clock clock;
    private final LedgerTables tables;
    private final RetryPolicy retries;
    private final HouseRules rules;
    private final boolean sharing;

    private JdbcLedgerSetup(
            DataSource dataSource,
            Clock clock,
            LedgerTables tables,
            RetryPolicy retries,
            HouseRules rules,
            boolean sharing) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.tables = tables;
        this.retries = retries;
        this.rules = rules;
        this.sharing = sharing;
    }

    static JdbcLedgerSetup on(DataSource dataSource) {
        return new JdbcLedgerSetup(
                dataSource, Clock.systemUTC(), LedgerTables.DEFAULT, RetryPolicy.DEFAULT, HouseRules.DEFAULT, true);
    }

    /** Goes by this clock. Default: the system's. */
    public JdbcLedgerSetup clock(Clock other) {
        return new JdbcLedgerSetup(dataSource, other, tables, retries, rules, sharing);
    }

    /** Keeps the books in these tables. Default: {@link LedgerTables#DEFAULT}. */
    public JdbcLedgerSetup tables(LedgerTables where) {
        return new JdbcLedgerSetup(dataSource, clock, where, retries, rules, sharing);
    }

    /** Tries again like this. Default: {@link RetryPolicy#DEFAULT}. */
    public JdbcLedgerSetup retries(RetryPolicy policy) {
        return new JdbcLedgerSetup(dataSource, clock, tables, policy, rules, sharing);
    }

    /** Goes by what the host lays down. Default: {@link HouseRules#DEFAULT}. */
    public JdbcLedgerSetup rules(HouseRules those) {
        return new JdbcLedgerSetup(dataSource, clock, tables, retries, Checks.present("rules", those), sharing);
    }

    /**
     * Gives each call a transaction of its own, on a connection that its own thread asks for. To be said where the data source
     * chooses a database, a schema or a user by thread, as routing data sources do: otherwise callers share transactions, and one of
     * them asks for the connection.
     */
    public JdbcLedgerSetup withoutSharing() {
        return new JdbcLedgerSetup(dataSource, clock, tables, retries, rules, false);
    }

    /** Opens the ledger in the name of this actor. Asks the database which one it is, and changes nothing in it. */
    public JdbcLedger as(Actor actor) {
        return as(actor, () -> {});
    }

    JdbcLedger as(Actor actor, Runnable close) {
        return new JdbcLedger(
                new OpenDatabase(dataSource, dialect(), tables, retries, sharing), clock, actor, rules, close);
    }

    private Dialect dialect() {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialects.of(DatabaseEngine.of(connection));
            if (!connection.getAutoCommit()) {
                // Asking has begun a transaction, and not every pool ends it.
                connection.rollback();
            }
            return dialect;
        } catch (SQLException unreachable) {
            throw new StoreException("the database cannot be reached", unreachable);
        }
    }
}
