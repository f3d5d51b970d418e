package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL plans a statement when its table is small, and keeps the plan while it grows. Lists are written by way of the indexes from
 * the first row on, which its own estimates speak against.
 */
final class PlansTest {
    private static final int TOGETHER = 20;

    /** After so many times it plans no more. */
    private static final int TIMES = 20;

    private static final int MANY = 600;

    private final HikariDataSource pool = Databases.POSTGRES_18.newDatabase();
    private final JdbcLedger ledger = JdbcLedger.on(pool).as(Actor.service("app"));

    @BeforeEach
    void onTheOneConnection() {
        LedgerSchema.migrate(pool);
        pool.setMaximumPoolSize(1);
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void no_list_reads_a_table_from_end_to_end_however_small_it_is() throws SQLException {
        give(0, TOGETHER);
        for (int time = 0; time < TIMES; time++) {
            long before = counted("seq_scan");
            spend(TOGETHER, "time " + time);
            assertThat(counted("seq_scan")).as("time %s", time).isEqualTo(before);
        }
    }

    /** Which is when PostgreSQL takes most tables for small: who looks whether a draw has its entry would read all entries. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nor_does_one_spend_after_statistics_were_gathered_of_a_few_rows(boolean sharing) throws SQLException {
        give(0, 2);
        run("VACUUM ANALYZE");
        pool.getHikariPoolMXBean().softEvictConnections();
        JdbcLedger alone =
                sharing ? ledger : JdbcLedger.on(pool).withoutSharing().as(Actor.service("app"));
        long before = counted("seq_scan");
        for (int time = 0; time < TIMES; time++) {
            alone.spend(Spend.of(account(0), 1, Key.of("time " + time)));
        }
        assertThat(counted("seq_scan")).isEqualTo(before);
    }

    @Test
    void nor_does_an_index_serve_for_that_once_the_table_has_grown() throws SQLException {
        give(0, 2);
        run("VACUUM ANALYZE");
        for (int time = 0; time < TIMES; time++) {
            spend(2, "time " + time);
        }
        give(2, MANY);
        spend(TOGETHER, "to be remembered");
        long before = counted("idx_tup_fetch");
        spend(TOGETHER, "at last");
        assertThat(counted("idx_tup_fetch") - before).isBetween(2L * TOGETHER, 10L * TOGETHER);
    }

    /** The first five times it tries how long the list is. */
    @Test
    void a_list_is_not_planned_again_and_again() throws SQLException {
        give(0, 2);
        for (int time = 0; time < TIMES; time++) {
            spend(2, "time " + time);
        }
        assertThat(number("SELECT max(custom_plans) FROM pg_prepared_statements"))
                .isBetween(1L, 5L);
    }

    private void give(int from, int to) {
        ledger.postAll(each(from, to, i -> Grant.promotion(account(i), 100, Key.of("given " + i))));
    }

    private void spend(int accounts, String why) {
        ledger.postAll(each(0, accounts, i -> Spend.of(account(i), 1, Key.of(why + " " + i))));
    }

    private static List<Command> each(int from, int to, IntFunction<Command> command) {
        return IntStream.range(from, to).mapToObj(command).toList();
    }

    private static Account account(int number) {
        return Account.of("customer " + number);
    }

    /** Over all that a spend touches, by the one connection that there is. */
    private long counted(String what) throws SQLException {
        run("SELECT pg_stat_force_next_flush()");
        return number("SELECT sum(" + what + ") FROM pg_stat_user_tables WHERE relname IN"
                + " ('ledger_account', 'ledger_lot', 'ledger_entry', 'ledger_draw')");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void run(String text) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
