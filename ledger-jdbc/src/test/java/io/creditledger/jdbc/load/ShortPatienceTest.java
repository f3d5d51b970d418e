package io.creditledger.jdbc.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.testkit.internal.Until;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Callers whose time is short, while the database is held: they give up by interrupting, have an answer at once that says whether
 * anything can have been written, and the same command sent again is applied once.
 */
final class ShortPatienceTest {
    private static final int CALLERS = 32;
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** More than that is not an answer in time, however busy the machine. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Test
    void callers_in_the_queue_of_a_held_account_have_an_answer_in_time() throws Exception {
        try (HikariDataSource pool = Databases.POSTGRES_18.newDatabase();
                Connection host = pool.getConnection()) {
            JdbcLedger ledger = ledgerOn(pool);
            ledger.grant(grant("held", 0));
            host.setAutoCommit(false);
            ledger.within(host).grant(grant("held", 1));
            Caller first = new Caller(ledger, grant("held", 2));
            Until.holds(() -> ServerCounts.waitingSessions(pool) > 0);
            List<Caller> queued = IntStream.range(3, 3 + CALLERS)
                    .mapToObj(number -> new Caller(ledger, grant("held", number)))
                    .toList();
            assertThat(giveUp(queued)).hasSize(CALLERS);
            assertThat(first.answer.isDone()).isFalse();
            host.commit();
            assertThat(first.answer.get(20, TimeUnit.SECONDS)).isInstanceOf(Receipt.class);
            assertThat(again(ledger, queued)).hasSize(CALLERS);
            assertThat(ledger.balance(Account.of("held")).available()).isEqualTo(3 + CALLERS);
        }
    }

    @Test
    void callers_without_a_connection_have_an_answer_in_time() throws Exception {
        try (HikariDataSource pool = Databases.POSTGRES_18.newDatabase()) {
            JdbcLedger ledger = ledgerOn(pool);
            List<Connection> all = new ArrayList<>();
            List<Caller> callers;
            try {
                while (all.size() < pool.getMaximumPoolSize()) {
                    all.add(pool.getConnection());
                }
                callers = IntStream.range(0, CALLERS)
                        .mapToObj(number -> new Caller(ledger, grant("account-" + number % 5, number)))
                        .toList();
                Until.holds(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
                assertThat(giveUp(callers)).hasSize(CALLERS);
            } finally {
                for (Connection connection : all) {
                    connection.close();
                }
            }
            assertThat(again(ledger, callers)).hasSize(CALLERS);
            long sum = IntStream.range(0, 5)
                    .mapToLong(number ->
                            ledger.balance(Account.of("account-" + number)).available())
                    .sum();
            assertThat(sum).isEqualTo(CALLERS);
        }
    }

    private static JdbcLedger ledgerOn(HikariDataSource pool) {
        LedgerSchema.migrate(pool);
        return JdbcLedger.on(pool).as(Actor.service("app"));
    }

    private static Grant grant(String owner, int number) {
        return Grant.purchase(Account.of(owner), 1, Key.of(owner + "-" + number));
    }

    /** What they are told after their time is up: that nothing was written, or that nobody knows. */
    private static List<Object> giveUp(List<Caller> callers) throws Exception {
        List<Object> answers = new ArrayList<>();
        // Whoever comes interrupted already, and finds nobody, is served as if it were not.
        Until.holds(() -> callers.stream().allMatch(Caller::waits));
        try {
            callers.get(0).answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException timeUp) {
            callers.forEach(caller -> caller.thread.interrupt());
        }
        for (Caller caller : callers) {
            Object answer = caller.answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(answer).isInstanceOfAny(RetryableLedgerException.class, OutcomeUnknownException.class);
            answers.add(answer);
        }
        return answers;
    }

    private static List<Receipt> again(JdbcLedger ledger, List<Caller> callers) {
        return callers.stream().map(caller -> ledger.grant(caller.grant)).toList();
    }

    /** One that waits in a thread of its own. */
    private static final class Caller {
        private final Grant grant;
        private final FutureTask<Object> answer;
        private final Thread thread;

        Caller(JdbcLedger ledger, Grant grant) {
            this.grant = grant;
            this.answer = new FutureTask<>(() -> {
                try {
                    return ledger.grant(grant);
                } catch (RuntimeException thrown) {
                    return thrown;
                }
            });
            this.thread = new Thread(answer, "short-patience");
            thread.setDaemon(true);
            thread.start();
        }

        boolean waits() {
            return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
        }
    }
}
