package io.creditledger.jdbc.fault;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import io.creditledger.command.Command;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.value.Actor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database with the same ledger twice: over connections that fail as planned, and over those that do not. */
final class Scene implements AutoCloseable {
    private static final RetryPolicy AT_ONCE = new RetryPolicy(4, Duration.ZERO, Duration.ZERO);

    private final HikariDataSource pool;
    private final FaultyDataSource faulty;
    private final JdbcLedger clean;
    private final JdbcLedger ledger;
    private final Host host;
    private final Callers callers = new Callers();
    private int places;

    /** On an empty database; failing connections come from a pool, or straight from the driver. */
    Scene(TestDatabase on, boolean pooled) throws SQLException {
        pool = on.newDatabase();
        LedgerSchema.migrate(pool);
        faulty = FaultyDataSource.over(pooled ? pool : straight(pool));
        clean = ledger(pool);
        ledger = ledger(faulty);
        host = new Host(pool, faulty, ledger);
    }

    private static DataSource straight(HikariDataSource pool) {
        return new DriverDataSource(
                pool.getJdbcUrl(), null, pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
    }

    private static JdbcLedger ledger(DataSource dataSource) {
        return JdbcLedger.on(dataSource)
                .clock(MutableClock.at(Place.NOW))
                .retries(AT_ONCE)
                .as(Actor.service("trial"));
    }

    /** The ledger to which things happen. */
    JdbcLedger ledger() {
        return ledger;
    }

    /** The ledger that always says how it is. */
    JdbcLedger clean() {
        return clean;
    }

    Host host() {
        return host;
    }

    Callers callers() {
        return callers;
    }

    FaultyDataSource faulty() {
        return faulty;
    }

    /** A place where nothing was done yet. */
    Place place() {
        return Place.of(String.valueOf(places++));
    }

    /** Does it a way, while these happen. */
    List<Told> go(Way way, List<Command> commands, List<Fault> faults) {
        List<Fault> all = new ArrayList<>(faults);
        if (way == Way.SHARED) {
            all.add(callers.gate());
        }
        faulty.inject(all.toArray(new Fault[0]));
        return way.go(this, commands);
    }

    /** Whether the fault struck that was injected beside what is always there. */
    boolean hasStruck(Way way) {
        return faulty.struck().size() > (way == Way.SHARED ? 1 : 0);
    }

    /** What was left behind: connections that were not given back, or not as they came. */
    List<String> leftBehind() {
        List<String> left = new ArrayList<>(faulty.leftBehind());
        int lent = pool.getHikariPoolMXBean().getActiveConnections();
        if (lent > 0) {
            left.add(lent + " connections of the pool are lent");
        }
        return left;
    }

    @Override
    public void close() {
        pool.close();
    }
}
