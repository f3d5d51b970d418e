package io.creditledger.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.ForwardingLedger;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.jdbc.internal.store.OpenDatabase;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The ledger in a database. Thread-safe; one for each database is enough.
 *
 * <p>Calls on it run in transactions of its own, which it tries again where the database rolled them back for a passing
 * reason. {@link #within} is the same ledger in a transaction of the host.
 *
 * <pre>{@code
 * JdbcLedger ledger = JdbcLedger.on(dataSource).as(Actor.service("shop"));
 * ledger.spend(Spend.of(Account.of("user-42"), 120, Key.of("job-9")));
 * }</pre>
 */
public final class JdbcLedger extends ForwardingLedger implements AutoCloseable {
    /** What a careful user of SQLite sets: writers wait for each other, and from the beginning; keys and guards hold. */
    private static final Map<String, String> SQLITE = Map.of(
            "transaction_mode", "IMMEDIATE",
            "busy_timeout", "20000",
            "journal_mode", "WAL",
            "foreign_keys", "true",
            "recursive_triggers", "true");

    /** H2 in files keeps what was committed in the process for half a second, unless told otherwise: a crash would lose it. */
    private static final Pattern H2_FILES = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:).*", Pattern.CASE_INSENSITIVE);

    private static final String WRITE_DELAY = "WRITE_DELAY";

    private final OpenDatabase database;
    private final Clock clock;
    private final Actor actor;
    private final HouseRules rules;
    private final Runnable close;

    JdbcLedger(OpenDatabase database, Clock clock, Actor actor, HouseRules rules, Runnable close) {
        super(new StoreLedger(database.store(), clock, actor, rules));
        this.database = database;
        this.clock = clock;
        this.actor = actor;
        this.rules = rules;
        this.close = close;
    }

    /** A ledger in a database of the host. The tables have to be there: {@link LedgerSchema} makes them. */
    public static JdbcLedgerSetup on(DataSource dataSource) {
        return JdbcLedgerSetup.on(dataSource);
    }

    /**
     * A ledger in the database at this address, with a pool of connections of its own, its tables made or brought up to date.
     * For programs that have no data source. To be closed.
     *
     * <p>SQLite is set up for several threads. H2 in files writes down each transaction before it is acknowledged, unless the address
     * says {@code WRITE_DELAY}.
     */
    public static JdbcLedger open(String url, Actor actor) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        return open(pool, actor);
    }

    /** The same, for a database that asks who is there. */
    public static JdbcLedger open(String url, String user, String password, Actor actor) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        return open(pool, actor);
    }

    private static JdbcLedger open(HikariConfig config, Actor actor) {
        config.setPoolName("credit-ledger");
        if (config.getJdbcUrl().startsWith("jdbc:sqlite:")) {
            SQLITE.forEach(config::addDataSourceProperty);
        }
        if (H2_FILES.matcher(config.getJdbcUrl()).matches() && !saysWriteDelay(config.getJdbcUrl())) {
            config.addDataSourceProperty(WRITE_DELAY, "0");
        }
        HikariDataSource pool = new HikariDataSource(config);
        try {
            LedgerSchema.migrate(pool);
            return on(pool).as(actor, pool::close);
        } catch (RuntimeException | Error failed) {
            pool.close();
            throw failed;
        }
    }

    private static boolean saysWriteDelay(String url) {
        return url.toUpperCase(Locale.ROOT).contains(";" + WRITE_DELAY + "=");
    }

    /** The same ledger in the name of another actor. Closing one closes both. */
    @Override
    public JdbcLedger as(Actor other) {
        return new JdbcLedger(database, clock, other, rules, close);
    }

    /**
     * The same ledger in the transaction that the host has begun on this connection: what it writes is committed or rolled
     * back with what the host writes. It never commits, closes or changes settings, and rolls nothing back but what is its own or
     * was lost already. Use it as long as the transaction lasts, in one thread.
     *
     * <p>A refusal leaves the transaction usable. After a {@link io.creditledger.error.RetryableLedgerException} roll it back
     * and run it again from its beginning; after any other failure of the database roll it back.
     *
     * <pre>{@code
     * connection.setAutoCommit(false);
     * ledger.within(connection).spend(Spend.of(account, 120, Key.of("job-9")));
     * // ... the host's own statements ...
     * connection.commit();
     * }</pre>
     */
    public Ledger within(Connection connection) {
        return new StoreLedger(database.within(connection), database.store(), clock, actor, rules);
    }

    /** Closes the pool that {@link #open} made. Does nothing to a data source of the host. */
    @Override
    public void close() {
        close.run();
    }
}
