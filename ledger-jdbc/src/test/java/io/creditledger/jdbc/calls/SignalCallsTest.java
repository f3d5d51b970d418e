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
    private static final Account WATCHED = Account.of("watched");
    private static final Account PLAIN = Account.of("plain");
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
        buy(watched, WATCHED);
        buy(plain, PLAIN);

        int watching = calls.in(() -> spend(watched, WATCHED, 100, "watched"));
        int crossing = calls.in(() -> spend(watched, WATCHED, 880, "crossing"));
        int without = calls.in(() -> spend(plain, PLAIN, 10, "plain"));
        assertThat(watching).isEqualTo(without);
        assertThat(crossing).isLessThanOrEqualTo(without + 1);
    }

    private static Ledger ledger(CountedCalls calls, Thresholds thresholds) {
        return JdbcLedger.on(calls.dataSource())
                .rules(HouseRules.DEFAULT.access(AccessPolicy.OPEN).signals(SignalPolicy.every(thresholds)))
                .as(Actor.service("app"));
    }

    /** Each has an account for itself: what it remembers of that is a part of how often it asks. */
    private static void buy(Ledger ledger, Account account) {
        Key key = Key.of("bought by " + account.owner());
        ledger.grant(Grant.purchase(account, 1_000, key).expiresAfter(Duration.ofDays(365)));
        spend(ledger, account, 1, "warm " + account.owner());
    }

    private static void spend(Ledger ledger, Account account, long amount, String key) {
        ledger.spend(Spend.of(account, amount, Key.of(key)));
    }
}
