package io.creditledger.jdbc.interleaving;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.JdbcLedgerSetup;
import io.creditledger.jdbc.RetryPolicy;
import io.creditledger.testkit.interleaving.LedgerNode;
import io.creditledger.testkit.interleaving.NodeFactory;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;

/** Ledgers of several processes on one database. */
final class Nodes {
    private static final RetryPolicy QUICK = new RetryPolicy(10, Duration.ofMillis(1), Duration.ofMillis(200));
    private static final int ATTEMPTS = 10;

    private final DataSource dataSource;

    Nodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A process whose calls have transactions of their own. */
    LedgerNode own(Clock clock, Actor actor, HouseRules rules) {
        return LedgerNode.of(ledger(clock, actor, rules));
    }

    /** One process, whoever asks for it: it remembers what it has written. Its callers are to come one after the other. */
    NodeFactory remembering() {
        AtomicReference<LedgerNode> process = new AtomicReference<>();
        return (clock, actor, rules) -> process.updateAndGet(
                there -> there == null ? LedgerNode.of(setup(clock, rules).as(actor)) : there);
    }

    /** A process that calls the ledger in a transaction of its own, and begins again where it has to. */
    LedgerNode host(Clock clock, Actor actor, HouseRules rules) {
        JdbcLedger ledger = ledger(clock, actor, rules);
        return work -> {
            for (int attempt = 1; ; attempt++) {
                try (Connection connection = dataSource.getConnection()) {
                    return within(connection, ledger, work);
                } catch (RetryableLedgerException passing) {
                    if (attempt == ATTEMPTS) {
                        throw passing;
                    }
                }
            }
        };
    }

    private static Object within(Connection connection, JdbcLedger ledger, Function<Ledger, Object> work)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            Object result = work.apply(ledger.within(connection));
            connection.commit();
            return result;
        } catch (RuntimeException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private JdbcLedger ledger(Clock clock, Actor actor, HouseRules rules) {
        return setup(clock, rules).withoutSharing().as(actor);
    }

    private JdbcLedgerSetup setup(Clock clock, HouseRules rules) {
        return JdbcLedger.on(dataSource).clock(clock).rules(rules).retries(QUICK);
    }
}
