package io.creditledger.jdbc.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What thresholds cost: nothing, but for the row of a signal where one is crossed. */
final class SignalCallsTest {
    private static final Account ACCOUNT = Account.of("account");
    private static final Thresholds THRESHOLDS =
            Thresholds.NONE.low(100).depleted().inDebt().expiringWithin(Duration.ofDays(7));

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.creditledger.jdbc.calls.CallsTest#databases")
    void a_spend_that_crosses_nothing_asks_as_little_as_ever(TestDatabase database) {
        DataSource dataSource = database.newDatabase();
        LedgerSchema.migrate(dataSource);
        CountedCalls calls = new CountedCalls(dataSource);
        Ledger plain = ledger(calls, Thresholds.NONE);
        Ledger watched = ledger(calls, THRESHOLDS);
        watched.grant(Grant.purchase(ACCOUNT, 1_000, Key.of("bought")).expiresAfter(Duration.ofDays(365)));
        spend(watched, 1, "warm");

        int watching = calls.in(() -> spend(watched, 100, "watched"));
        int crossing = calls.in(() -> spend(watched, 880, "crossing"));
        int without = calls.in(() -> spend(plain, 10, "plain"));
        assertThat(watching).isEqualTo(without);
        assertThat(crossing).isLessThanOrEqualTo(without + 1);
    }

    private static Ledger ledger(CountedCalls calls, Thresholds thresholds) {
        return JdbcLedger.on(calls.dataSource())
                .rules(HouseRules.DEFAULT.access(AccessPolicy.OPEN).signals(SignalPolicy.every(thresholds)))
                .as(Actor.service("app"));
    }

    private static void spend(Ledger ledger, long amount, String key) {
        ledger.spend(Spend.of(ACCOUNT, amount, Key.of(key)));
    }
}
