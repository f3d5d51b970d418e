package io.creditledger.jdbc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.query.Cursor;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What makes a ledger large leaves it usable, and an import that misses something shows. */
final class LargeLedgerTest {
    private static final HikariDataSource POOL = Databases.POSTGRES_18.newDatabase();
    private static final OurLedger OURS = new OurLedger(POOL);

    static {
        OURS.prepare(2);
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void a_crowd_has_credits_and_a_past() throws SQLException {
        String before = BenchServer.ask(POOL, "SELECT MAX(account_id) FROM ledger_account");
        new Crowd(OURS, POOL).come(BenchArguments.of("crowd=20", "past=100"));
        assertThat(BenchServer.ask(POOL, "SELECT COUNT(*) FROM ledger_account WHERE owner LIKE 'crowd-%'"))
                .isEqualTo("20");
        Ledger ledger = OURS.ledger();
        Account one = Account.of("crowd-20");
        assertThat(ledger.balance(one).available()).isPositive();
        assertThat(ledger.spend(Spend.of(one, 2, Key.of("spend of a crowd")))
                        .entry()
                        .sequence())
                .isEqualTo(10);
        assertThat(ledger.history(one, HistoryQuery.newestFirst().limit(4).after(new Cursor("8")))
                        .items())
                .hasSize(4);
        OURS.fresh(1);
        assertThat(BenchServer.ask(POOL, "SELECT MAX(account_id) - 22 FROM ledger_account"))
                .isEqualTo(before);
    }

    @Test
    void many_lots_burn_before_the_others() {
        OURS.addLots(1, 30);
        assertThat(OURS.ledger().lots(OURS.account(1))).hasSize(33);
        assertThat(OURS.spend(1, "spend of many lots", 2_500)).isTrue();
        assertThat(OURS.ledger().lots(OURS.account(1))).hasSize(31);
        LedgerInvariants.check(OURS.ledger(), OURS.account(1));
    }

    @Test
    void an_import_that_lacks_something_is_no_good_run() {
        ImportAccounts accounts = new ImportAccounts(OURS.fresh(3), 3);
        Events events = accounts.events(2, 20).get(0);
        assertThat(accounts.violations(3, 1)).anyMatch(violation -> violation.contains("entries, not"));
        List<Posted> posted = OURS.ledger().postEach(events.spends());
        assertThat(events.missing(posted)).isEmpty();
        assertThat(events.missing(posted.subList(1, posted.size()))).isPresent();
        assertThat(events.missing(OURS.ledger().postEach(events.spends()))).isPresent();
    }
}
