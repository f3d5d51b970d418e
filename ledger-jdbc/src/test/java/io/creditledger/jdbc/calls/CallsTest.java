package io.creditledger.jdbc.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a driver is asked: it does not depend on the number of accounts, and the docs say how often it is. */
final class CallsTest {
    private static final Path PAGE = Path.of("../docs/databases.md");

    /** A list for statements has 512 values at most, so that what asks about 1,000 accounts is two statements. */
    private static final int SECOND_LISTS = 5;

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_list_takes_hardly_more_for_a_thousand_accounts_than_for_ten(TestDatabase database) throws IOException {
        CountedCalls calls = counted(database);
        Ledger ledger = JdbcLedger.on(calls.dataSource()).as(Actor.service("app"));
        List<Account> accounts = IntStream.range(0, 1_000)
                .mapToObj(i -> Account.of("account-" + i))
                .toList();
        List<Account> few = accounts.subList(0, 10);

        int opening = calls.in(() -> ledger.postAll(each(few, CallsTest::grant)));
        assertThat(calls.in(() -> ledger.postAll(each(accounts.subList(10, 1_000), CallsTest::grant))))
                .isLessThanOrEqualTo(opening + SECOND_LISTS);
        int spending = calls.in(() -> ledger.postAll(each(few, account -> spend(account, "few"))));
        int all = calls.in(() -> ledger.postAll(each(accounts, account -> spend(account, "all"))));
        assertThat(all).isLessThanOrEqualTo(spending + SECOND_LISTS);
        assertThat(calls.in(() -> ledger.postEach(each(accounts, account -> spend(account, "each")))))
                .isLessThanOrEqualTo(all);
        assertThat(calls.in(() -> ledger.balances(accounts))).isLessThanOrEqualTo(2);

        int alone = calls.in(() -> ledger.spend(spend(accounts.get(0), "alone")));
        int balance = calls.in(() -> ledger.balance(accounts.get(0)));
        assertThat(Files.readString(PAGE))
                .contains("| " + database.name() + " | " + alone + " | " + all + " | " + balance + " |");
    }

    static Stream<TestDatabase> databases() {
        return Databases.oneOfEachEngine().filter(database -> database != Databases.GIVEN_URL);
    }

    private static CountedCalls counted(TestDatabase database) {
        DataSource dataSource = database.newDatabase();
        LedgerSchema.migrate(dataSource);
        return new CountedCalls(dataSource);
    }

    private static List<Command> each(List<Account> accounts, Function<Account, Command> command) {
        return accounts.stream().map(command).toList();
    }

    private static Command grant(Account account) {
        return Grant.purchase(account, 100, Key.of("grant-" + account.owner()));
    }

    private static Spend spend(Account account, String name) {
        return Spend.of(account, 10, Key.of(name + "-" + account.owner()));
    }
}
