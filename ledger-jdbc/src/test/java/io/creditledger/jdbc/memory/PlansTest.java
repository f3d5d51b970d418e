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
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL plans a statement when its table is small, and keeps the plan while it grows. Lists are written by way of the indexes from
 * the first row on, which its own estimates speak against.
 */
final class PlansTest {
    private static final int ACCOUNTS = 20;

    /** After so many times it plans no more. */
    private static final int TIMES = 20;

    private final HikariDataSource pool = Databases.POSTGRES_18.newDatabase();

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void no_list_reads_a_table_from_end_to_end_however_small_it_is() throws SQLException {
        LedgerSchema.migrate(pool);
        pool.setMaximumPoolSize(1);
        JdbcLedger ledger = JdbcLedger.on(pool).as(Actor.service("app"));
        ledger.postAll(each(i -> Grant.promotion(account(i), 100, Key.of("given " + i))));
        for (int time = 0; time < TIMES; time++) {
            String prefix = "spent " + time + " ";
            long before = readFromEndToEnd();
            ledger.postAll(each(i -> Spend.of(account(i), 1, Key.of(prefix + i))));
            assertThat(readFromEndToEnd()).as("time %s", time).isEqualTo(before);
        }
        assertThat(ledger.balance(account(0)).available()).isEqualTo(100 - TIMES);
    }

    private static List<Command> each(IntFunction<Command> command) {
        return IntStream.range(0, ACCOUNTS).mapToObj(command).toList();
    }

    private static Account account(int number) {
        return Account.of("customer " + number);
    }

    /** Counted by the one connection that there is. */
    private long readFromEndToEnd() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_force_next_flush()");
            try (ResultSet count = statement.executeQuery(
                    "SELECT sum(seq_scan) FROM pg_stat_user_tables WHERE relname IN ('ledger_account', 'ledger_lot')")) {
                count.next();
                return count.getLong(1);
            }
        }
    }
}
