package io.creditledger.jdbc.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Receipt;
import io.creditledger.command.Grant;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.Capability;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host whose transaction holds an account for long: nobody but the callers of that account waits for it. */
final class HeldAccountTest {
    private static final int OTHERS = 40;

    static Stream<TestDatabase> databases() {
        return Stream.of(Databases.POSTGRES_18, Databases.MARIADB);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void other_accounts_do_not_wait(TestDatabase database) throws Exception {
        String reason = database.lacks().get(Capability.CONCURRENT_WRITERS);
        assumeTrue(reason == null, () -> database.name() + ": " + reason);
        ExecutorService callers = Executors.newCachedThreadPool();
        try (HikariDataSource pool = database.newDatabase();
                Connection host = pool.getConnection()) {
            LedgerSchema.migrate(pool);
            JdbcLedger ledger = JdbcLedger.on(pool).as(Actor.service("app"));
            ledger.grant(grant("held", "before"));
            host.setAutoCommit(false);
            ledger.within(host).grant(grant("held", "in the host's transaction"));

            List<Future<Receipt>> waiting = IntStream.range(0, 3)
                    .mapToObj(i -> callers.submit(() -> ledger.grant(grant("held", "held " + i))))
                    .toList();
            List<Future<Receipt>> others = IntStream.range(0, OTHERS)
                    .mapToObj(i -> callers.submit(() -> ledger.grant(grant("other " + i, "other " + i))))
                    .toList();
            for (Future<Receipt> other : others) {
                assertThat(other.get(20, TimeUnit.SECONDS).isReplay()).isFalse();
            }
            assertThat(waiting).noneMatch(Future::isDone);
            host.commit();
            for (Future<Receipt> held : waiting) {
                assertThat(held.get(20, TimeUnit.SECONDS).isReplay()).isFalse();
            }
            assertThat(ledger.balance(Account.of("held")).available()).isEqualTo(5);
        } finally {
            callers.shutdownNow();
        }
    }

    private static Grant grant(String owner, String key) {
        return Grant.purchase(Account.of(owner), 1, Key.of(key));
    }
}
