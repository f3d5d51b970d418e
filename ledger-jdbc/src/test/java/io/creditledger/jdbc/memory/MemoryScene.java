package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two ledgers that share nothing but the database, one of which is watched; both have written to the same accounts. */
abstract class MemoryScene {
    static final Account JANE = Account.of("jane");
    static final Account JOHN = Account.of("john");
    static final HouseRules RULES = HouseRules.DEFAULT.signals(
            SignalPolicy.every(Thresholds.NONE.low(50).expiringWithin(Duration.ofDays(7))));

    final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    final HikariDataSource pool = Databases.POSTGRES_18.newDatabase();
    final FaultyDataSource watched = FaultyDataSource.over(pool);
    final JdbcLedger ledger = ledgerOn(watched);
    final JdbcLedger other = ledgerOn(pool);

    final JdbcLedger ledgerOn(DataSource dataSource) {
        return JdbcLedger.on(dataSource).clock(clock).rules(RULES).as(Actor.service("app"));
    }

    @BeforeEach
    void bothHaveWritten() {
        LedgerSchema.migrate(pool);
        for (Account account : List.of(JANE, JOHN)) {
            ledger.grant(Grant.purchase(account, 100, Key.of("bought by " + account.owner())));
        }
        assertThat(looks(() -> spend(JANE, 1, "first"))).isZero();
        assertThat(looks(() -> spend(JOHN, 1, "john's first"))).isZero();
    }

    @AfterEach
    void everythingIsInOrder() {
        LedgerInvariants.check(other, JANE);
        LedgerInvariants.check(other, JOHN);
        pool.close();
    }

    final Receipt spend(Account account, long amount, String key) {
        return ledger.spend(Spend.of(account, amount, Key.of(key)));
    }

    final void loseEverything() throws SQLException {
        execute("SET session_replication_role = replica; TRUNCATE ledger_account CASCADE;"
                + " SET session_replication_role = DEFAULT");
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How often this looks at books before it writes, or else: what goes to the database apart from what it writes and commits. */
    final int looks(Runnable work) {
        watched.clear();
        work.run();
        return watched.calls(EnumSet.of(JdbcCall.EXECUTE));
    }
}
