package io.creditledger.jdbc.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often something is sent to the server, counted where it leaves. */
final class RoundTripsTest {
    private final HikariDataSource pool = pool(Databases.POSTGRES_18);
    private final Ledger ledger = JdbcLedger.on(pool).as(Actor.service("app"));
    private final Account account = Account.of("jane");

    /** The driver asks once on each connection what an array of texts is. */
    @BeforeEach
    void askWhatArraysAre() {
        ledger.postAll(List.of(
                Grant.purchase(Account.of("somebody"), 1, Key.of("somebody")),
                Grant.purchase(Account.of("somebody else"), 1, Key.of("somebody else"))));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_lone_spend_is_two_round_trips() {
        IntStream.range(0, 5).forEach(i -> ledger.grant(Grant.purchase(account, 100, Key.of("g" + i))));
        assertThat(trips(() -> spend(ledger, 10))).isEqualTo(2);
        Ledger another = another();
        assertThat(trips(() -> spend(another, 250))).as("from three lots").isEqualTo(2);
    }

    @Test
    void it_is_one_where_the_account_is_remembered() {
        IntStream.range(0, 5).forEach(i -> ledger.grant(Grant.purchase(account, 100, Key.of("g" + i))));
        spend(ledger, 1);
        assertThat(trips(() -> spend(ledger, 10))).isEqualTo(1);
        assertThat(trips(() -> spend(ledger, 250))).as("from three lots").isEqualTo(1);
        spend(another(), 5);
        assertThat(trips(() -> spend(ledger, 11)))
                .as("a wrong memory: in vain, the rollback, the look, the write")
                .isEqualTo(4);
    }

    @Test
    void so_are_a_grant_and_a_hold() {
        assertThat(trips(() -> ledger.grant(Grant.purchase(account, 100, Key.of("first")))))
                .as("the first one makes the account")
                .isEqualTo(3);
        assertThat(trips(() -> ledger.grant(Grant.purchase(account, 100, Key.of("second")))))
                .isEqualTo(1);
        Ledger another = another();
        assertThat(trips(() -> another.grant(Grant.purchase(account, 100, Key.of("third")))))
                .isEqualTo(2);
        assertThat(trips(() -> another.hold(hold("looked for"))))
                .as("a grant has not looked at lots")
                .isEqualTo(2);
        assertThat(trips(() -> another.hold(hold("remembered")))).isEqualTo(1);
        assertThat(trips(() -> another.trySpend(Spend.of(account, 1_000, Key.of("refused")))))
                .as("a refusal, and the rollback")
                .isLessThanOrEqualTo(3);
    }

    private Hold hold(String key) {
        return Hold.of(account, 50, Key.of(key)).timeout(Duration.ofHours(1));
    }

    /** As another process: it remembers nothing of the account. The first write of each asks what connections come with. */
    private Ledger another() {
        Ledger another = JdbcLedger.on(pool).as(Actor.service("app"));
        another.sweep(Account.of("somebody"));
        return another;
    }

    @Test
    void so_is_a_capture_where_its_hold_is_remembered() {
        holdTwice();
        assertThat(trips(() -> capture(ledger, "first"))).isEqualTo(1);
        assertThat(trips(() -> capture(ledger, "second"))).isEqualTo(1);
    }

    @Test
    void elsewhere_a_capture_has_to_find_its_hold_and_the_lots_behind_it_first() {
        holdTwice();
        Ledger another = another();
        assertThat(trips(() -> capture(another, "first"))).isEqualTo(5);
    }

    private void holdTwice() {
        ledger.grant(Grant.purchase(account, 100, Key.of("g")));
        ledger.hold(hold("first"));
        ledger.hold(hold("second"));
    }

    private static void capture(Ledger by, String hold) {
        by.capture(Capture.of(Key.of(hold), Key.of("captured " + hold)));
    }

    @Test
    void a_refund_has_to_find_what_its_act_took() {
        ledger.grant(Grant.purchase(account, 100, Key.of("g")));
        for (String name : List.of("first", "second")) {
            ledger.spend(Spend.of(account, 10, Key.of(name)));
            ledger.hold(Hold.of(account, 10, Key.of("held " + name)).timeout(Duration.ofHours(1)));
            ledger.capture(Capture.of(Key.of("held " + name), Key.of("captured " + name)));
        }
        refund("first");
        refund("captured first");
        assertThat(trips(() -> refund("second"))).isEqualTo(5);
        assertThat(trips(() -> refund("captured second"))).isEqualTo(6);
    }

    private Receipt refund(String act) {
        return ledger.refund(Refund.of(Key.of(act), Key.of("refund of " + act)));
    }

    @Test
    void a_balance_is_one_round_trip() {
        ledger.grant(Grant.purchase(account, 100, Key.of("g")));
        assertThat(trips(() -> ledger.balance(account))).isEqualTo(1);
    }

    @Test
    void so_are_a_thousand_balances() {
        List<Account> accounts = accounts(1_000);
        ledger.postAll(grants(accounts));
        assertThat(trips(() -> ledger.balances(accounts))).isEqualTo(1);
    }

    /** What a lane posts together is as cheap as one; longer lists go step by step, but never account by account. */
    @Test
    void a_list_takes_no_more_for_a_thousand_accounts_than_for_two_hundred() {
        List<Account> accounts = accounts(1_000);
        ledger.postAll(grants(accounts.subList(0, 10)));
        assertThat(trips(() -> ledger.postAll(grants(accounts.subList(10, 138)))))
                .isEqualTo(2);
        assertThat(trips(() -> ledger.postAll(grants(accounts.subList(138, 338)))))
                .isEqualTo(3);
        assertThat(trips(() -> ledger.postAll(grants(accounts.subList(338, 1_000)))))
                .isEqualTo(3);
        assertThat(trips(() -> ledger.postAll(spends(accounts, "list")))).isEqualTo(4);
        assertThat(trips(() -> ledger.postAll(spends(accounts, "list remembered"))))
                .isEqualTo(1);
        assertThat(trips(() -> ledger.postEach(spends(accounts, "each remembered"))))
                .isEqualTo(1);
        Ledger another = another();
        assertThat(trips(() -> another.postEach(spends(accounts, "each")))).isEqualTo(4);
    }

    private void spend(Ledger by, int amount) {
        by.spend(Spend.of(account, amount, Key.of("spend-" + amount)));
    }

    private static List<Account> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Account.of("account-" + i))
                .toList();
    }

    private static List<Command> grants(List<Account> accounts) {
        return accounts.stream()
                .map(account -> (Command) Grant.purchase(account, 100, Key.of("grant-" + account.owner())))
                .toList();
    }

    private static List<Command> spends(List<Account> accounts, String name) {
        return accounts.stream()
                .map(account -> (Command) Spend.of(account, 10, Key.of(name + "-" + account.owner())))
                .toList();
    }

    private static long trips(Runnable work) {
        long before = CountedSockets.sent();
        work.run();
        return CountedSockets.sent() - before;
    }

    /** One connection, which is there before anything is counted, to a database with tables. */
    private static HikariDataSource pool(TestDatabase database) {
        try (HikariDataSource empty = database.newDatabase()) {
            LedgerSchema.migrate(empty);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(empty.getJdbcUrl());
            config.setUsername(empty.getUsername());
            config.setMaximumPoolSize(1);
            config.addDataSourceProperty("socketFactory", CountedSockets.class.getName());
            return new HikariDataSource(config);
        }
    }
}
