package io.creditledger.jdbc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.command.Grant;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.FaultyDataSource;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A seal is there wholly or not at all, and once. */
final class SealTransactionTest {
    static Stream<TestDatabase> databases() {
        return Stream.of(Databases.H2_MEMORY, Databases.POSTGRES_18);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_seal_in_the_hosts_transaction_is_rolled_back_and_committed_with_it(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase();
                Connection host = database.getConnection()) {
            JdbcLedger ledger = opened(database);
            host.setAutoCommit(false);
            Seal lost = ledger.within(host).seals().seal(Note.NONE).seal();
            host.rollback();
            assertThat(ledger.seals().findSeal(lost.number())).isEmpty();
            SealRecord kept = ledger.within(host).seals().seal(Note.NONE);
            host.commit();
            assertThat(ledger.seals().seals(0, 10)).containsExactly(kept);
            assertThat(ledger.seals().verifySeal(kept.seal()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_seal_whose_commit_was_lost_is_made_again(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            opened(database);
            JdbcLedger ledger = ledger(failing(database, Fault.lostCommit()));
            SealRecord made = ledger.seals().seal(Note.NONE);
            assertThat(ledger.seals().seals(0, 10)).isEqualTo(List.of(made));
            assertThat(ledger.seals().verifySeal(made.seal()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_seal_whose_commit_arrived_without_an_answer_is_not_made_twice(TestDatabase on) {
        try (HikariDataSource database = on.newDatabase()) {
            opened(database);
            JdbcLedger ledger = ledger(failing(database, Fault.lostAnswer()));
            SealRecord made = ledger.seals().seal(Note.NONE);
            assertThat(ledger.seals().seals(0, 10)).isEqualTo(List.of(made));
            assertThat(ledger.seals().verifySeal(made.seal()).findings()).isEmpty();
        }
    }

    private static JdbcLedger opened(DataSource database) {
        LedgerSchema.migrate(database);
        JdbcLedger ledger = ledger(database);
        ledger.grant(Grant.purchase(Account.of("ann"), 100, Key.of("bought")));
        return ledger;
    }

    private static JdbcLedger ledger(DataSource database) {
        return JdbcLedger.on(database)
                .clock(MutableClock.at(Instant.parse("2026-03-01T09:00:00Z")))
                .as(Actor.service("night"));
    }

    private static DataSource failing(DataSource real, Fault fault) {
        FaultyDataSource faulty = FaultyDataSource.over(real);
        faulty.inject(fault);
        return faulty;
    }
}
