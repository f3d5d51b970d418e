package io.creditledger.jdbc.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.JdbcLedgerSetup;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever asks for accounts that do not exist fills no table: where a transaction is the ledger's own, an account has a row once it was written to.
 */
final class RefusalsLeaveNothingTest {
    private static final Actor APP = Actor.service("app");

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.creditledger.jdbc.db.Databases#oneOfEachEngine")
    void refusals_of_a_first_use_leave_no_rows(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            refuse(JdbcLedger.on(database), "shared");
            refuse(JdbcLedger.on(database).withoutSharing(), "alone");
            for (String table : List.of("account", "entry", "audit", "lot")) {
                assertThat(TableRows.of(database, table)).as(table).isEmpty();
            }
            JdbcLedger.on(database).as(APP).grant(Grant.purchase(account("used"), 1, Key.of("used")));
            assertThat(TableRows.of(database, "account")).hasSize(1);
        }
    }

    private static void refuse(JdbcLedgerSetup setup, String who) {
        Ledger ledger = setup.as(APP);
        assertThat(ledger.trySpend(spend(who + "-tried")).receipt()).isEmpty();
        assertThatThrownBy(() -> ledger.spend(spend(who))).isInstanceOf(InsufficientCreditsException.class);
        assertThatThrownBy(() -> ledger.postAll(List.of(spend(who + "-listed"), spend(who + "-too"))))
                .isInstanceOf(InsufficientCreditsException.class);
        assertThat(ledger.postEach(List.of(spend(who + "-each"), spend(who + "-other"))))
                .allMatch(posted -> posted.refusal().isPresent());
        assertThat(ledger.sweep(account(who))).isEmpty();
        assertThat(ledger.balance(account(who)).available()).isZero();
    }

    private static Spend spend(String who) {
        return Spend.of(account(who), 1, Key.of(who));
    }

    private static Account account(String who) {
        return Account.of("nobody-" + who);
    }
}
