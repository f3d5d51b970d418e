package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.jdbc.internal.dialect.H2Dialect;
import io.creditledger.jdbc.internal.transaction.OwnTransactions;
import io.creditledger.jdbc.internal.transaction.Sessions;
import io.creditledger.jdbc.internal.wire.Wire;
import io.creditledger.testkit.fault.FaultyDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A shop on an H2 of its own, reached over connections that fail as planned, from a pool of one or without a pool. */
final class FaultScene implements AutoCloseable {
    static final RetryPolicy PATIENT = new RetryPolicy(40, Duration.ofMillis(1), Duration.ofMillis(40));

    final FaultyDataSource faulty;
    final Shop shop;
    final OwnTransactions transactions;
    private final Optional<HikariDataSource> pool;

    FaultScene(boolean pooled, RetryPolicy policy) throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=500");
        shop = new Shop(h2);
        faulty = FaultyDataSource.over(h2);
        pool = pooled ? Optional.of(poolOfOne(faulty)) : Optional.empty();
        DataSource source = pool.<DataSource>map(it -> it).orElse(faulty);
        transactions = new OwnTransactions(source, new H2Dialect(), policy, new Sessions(new Wire(""), jdbi -> {}));
        transactions.write(Shop.sale("opening"));
    }

    private static HikariDataSource poolOfOne(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    /** Nothing is lent, and no transaction is open anywhere. */
    void requireTidy(String circumstances) throws SQLException {
        pool.ifPresent(it -> assertThat(it.getHikariPoolMXBean().getActiveConnections())
                .as("lent connections, %s", circumstances)
                .isZero());
        assertThat(shop.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE CONTAINS_UNCOMMITTED"))
                .as("open transactions, %s", circumstances)
                .isZero();
        if (pool.isEmpty()) {
            assertThat(faulty.leftBehind()).as(circumstances).isEmpty();
        }
    }

    @Override
    public void close() throws SQLException {
        pool.ifPresent(HikariDataSource::close);
        shop.execute("SHUTDOWN");
    }
}
