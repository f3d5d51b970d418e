package io.creditledger.jdbc.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signals of writes in the host's transaction, deliveries in it, and deliveries of several nodes. */
final class SignalsInTransactionsTest {
    private static final Account ACCOUNT = Account.of("user-42");
    private static final HouseRules RULES = HouseRules.DEFAULT
            .access(AccessPolicy.OPEN)
            .signals(SignalPolicy.every(Thresholds.NONE.low(100).depleted()));

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final List<Signal> told = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return Databases.oneOfEachEngine();
    }

    /** What kills a node. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private JdbcLedger node(HikariDataSource database) {
        return JdbcLedger.on(database).clock(clock).rules(RULES).as(Actor.service("app"));
    }

    private JdbcLedger firstNode(HikariDataSource database) {
        LedgerSchema.migrate(database);
        JdbcLedger ledger = node(database);
        ledger.grant(Grant.purchase(ACCOUNT, 150, Key.of("bought")));
        return ledger;
    }

    private static void spend(Ledger ledger, long amount, String key) {
        ledger.spend(Spend.of(ACCOUNT, amount, Key.of(key)));
    }

    private List<Long> numbers() {
        return told.stream().map(Signal::number).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_the_host_rolls_back_is_not_told(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = firstNode(database);
            try (Connection host = database.getConnection()) {
                host.setAutoCommit(false);
                spend(ledger.within(host), 100, "job-1");
                host.rollback();
                spend(ledger.within(host), 150, "job-2");
                host.commit();
            }
            ledger.signals().deliver(told::add, 10);
            assertThat(told).extracting(Signal::available).containsExactly(0L, 0L);
            assertThat(numbers()).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nothing_is_told_before_the_host_commits(TestDatabase on) throws SQLException {
        assumeTrue(
                !on.lacks().containsKey(Capability.OPEN_TRANSACTIONS_SIDE_BY_SIDE) && on != Databases.DERBY,
                "readers wait for open transactions");
        try (HikariDataSource database = on.newDatabase();
                Connection host = database.getConnection()) {
            JdbcLedger ledger = firstNode(database);
            host.setAutoCommit(false);
            spend(ledger.within(host), 100, "job");
            assertThat(ledger.signals().deliver(told::add, 10)).isZero();
            host.commit();
            assertThat(ledger.signals().deliver(told::add, 10)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_delivery_in_the_hosts_transaction_counts_once_that_commits(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = firstNode(database);
            spend(ledger, 150, "job");
            try (Connection host = database.getConnection()) {
                host.setAutoCommit(false);
                assertThat(ledger.within(host).signals().deliver(told::add, 10)).isEqualTo(2);
                host.rollback();
                assertThat(ledger.within(host).signals().deliver(told::add, 10)).isEqualTo(2);
                host.commit();
            }
            assertThat(ledger.signals().deliver(told::add, 10)).isZero();
            assertThat(numbers()).containsExactly(1L, 2L, 1L, 2L);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_a_node_has_died_with_another_one_delivers_after_a_while(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger dying = firstNode(database);
            JdbcLedger other = node(database);
            spend(dying, 150, "job");
            assertThatThrownBy(() -> dying.signals()
                            .deliver(
                                    signal -> {
                                        throw new Death();
                                    },
                                    10))
                    .isInstanceOf(Death.class);
            assertThat(other.signals().deliver(told::add, 10)).isZero();
            clock.advance(Duration.ofMinutes(5));
            assertThat(other.signals().deliver(told::add, 10)).isEqualTo(2);
            assertThat(numbers()).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void who_is_slow_takes_nothing_from_who_went_on(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger slow = firstNode(database);
            JdbcLedger other = node(database);
            spend(slow, 150, "job");
            slow.signals()
                    .deliver(
                            signal -> {
                                told.add(signal);
                                clock.advance(Duration.ofMinutes(5));
                                other.signals().deliver(told::add, 1);
                            },
                            10);
            assertThat(numbers()).containsExactly(1L, 1L, 2L, 2L);
            assertThat(other.signals().deliver(told::add, 10)).isZero();
        }
    }
}
