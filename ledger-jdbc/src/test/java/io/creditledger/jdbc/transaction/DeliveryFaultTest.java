package io.creditledger.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.StoreException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcError;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries of which one JDBC call fails, whichever it is: nothing is lost, and the order stays. */
final class DeliveryFaultTest {
    private static final Account ACCOUNT = Account.of("owner");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private int rounds;

    @ParameterizedTest
    @CsvSource({
        "CONNECTION_DEAD, false",
        "CONNECTION_DEAD, true",
        "ROLLED_BACK, false",
        "UNKNOWN, false",
    })
    void every_signal_is_delivered_at_least_once_and_in_order(JdbcError error, boolean afterwards) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        LedgerSchema.migrate(database);
        FaultyDataSource faulty = FaultyDataSource.over(database);
        Ledger ledger = ledger(faulty);
        boolean struck = true;
        for (int call = 1; struck; call++) {
            cross(ledger);
            List<Long> told = new ArrayList<>();
            faulty.inject((afterwards ? Fault.after(call) : Fault.before(call)).fails(error));
            tryToDeliver(ledger, told);
            struck = !faulty.struck().isEmpty();
            faulty.clear();
            clock.advance(Duration.ofMinutes(5));
            deliver(ledger, told);
            List<Long> expected = List.of(rounds * 3L - 2, rounds * 3L - 1, rounds * 3L);
            assertThat(told.stream().distinct()).as("call %d, %s", call, told).containsExactlyElementsOf(expected);
            assertThat(told).as("call %d", call).endsWith(expected.get(2));
            assertThat(faulty.leftBehind()).isEmpty();
        }
        assertThat(rounds).as("calls of a delivery").isGreaterThan(10);
    }

    private Ledger ledger(FaultyDataSource faulty) {
        return JdbcLedger.on(faulty)
                .clock(clock)
                .rules(HouseRules.DEFAULT
                        .access(AccessPolicy.OPEN)
                        .signals(SignalPolicy.every(Thresholds.NONE.low(100).depleted())))
                .as(Actor.service("app"));
    }

    /** Low, depleted, recovered. */
    private void cross(Ledger ledger) {
        rounds++;
        ledger.grant(Grant.purchase(ACCOUNT, rounds == 1 ? 100 : 1, Key.of("before-" + rounds)));
        long there = ledger.balance(ACCOUNT).available();
        ledger.spend(Spend.of(ACCOUNT, there, Key.of("job-" + rounds)));
        ledger.grant(Grant.purchase(ACCOUNT, 100, Key.of("after-" + rounds)));
    }

    private static void tryToDeliver(Ledger ledger, List<Long> told) {
        try {
            deliver(ledger, told);
        } catch (StoreException failed) {
            assertThat(failed).rootCause().hasMessageStartingWith("injected");
        }
    }

    private static void deliver(Ledger ledger, List<Long> told) {
        ledger.signals().deliver(signal -> told.add(signal.number()), 10);
    }
}
