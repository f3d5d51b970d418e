package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.PostgresNode;
import io.creditledger.jdbc.load.Stubborn;
import io.creditledger.testkit.witness.Testimony;
import io.creditledger.testkit.witness.Witness;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit that waits for a standby which is down is cut off. PostgreSQL has it on the primary by then, for everybody to see, and not on the
 * standby: nobody may be told that it happened before the standby has it, because the primary may die next.
 */
final class CutOffCommitTest {
    private static final Account AMY = Account.of("amy");
    private static final Command SPEND = Spend.of(AMY, 30, Key.of("job-9"));

    private final PostgresNode primary = PostgresNode.create();
    private final PostgresNode standby = primary.copyAsStandby();
    private final Path journal;
    private final Witness witness;

    CutOffCommitTest(@TempDir Path folder) {
        journal = folder.resolve("journal");
        witness = Witness.writing(journal);
    }

    @BeforeEach
    void start() {
        primary.startAsPrimary();
        standby.startAsStandbyOf(primary);
    }

    @AfterEach
    void stop() {
        primary.close();
        standby.close();
        witness.close();
    }

    @Test
    void its_session_is_ended() throws Exception {
        try (HikariDataSource pool = PostgresNode.pool(4, primary, standby)) {
            FutureTask<Receipt> caller = commitThatWaits(pool, CutOffCommitTest::stubbornly);
            primary.endSessions();
            failOver(caller);
        }
        judge();
    }

    /** Takes longest, and shows nothing that the other two do not show in a build of every day. */
    @Test
    void its_server_dies_and_comes_back() throws Exception {
        assumeTrue(Integer.getInteger("ledger.rounds", 0) > 0, "takes long: -Dledger.rounds=1");
        try (HikariDataSource pool = PostgresNode.pool(4, primary, standby)) {
            FutureTask<Receipt> caller = commitThatWaits(pool, CutOffCommitTest::stubbornly);
            primary.kill();
            primary.startAsPrimary();
            failOver(caller);
        }
        judge();
    }

    @Test
    void another_process_sends_it_again() throws Exception {
        try (HikariDataSource pool = PostgresNode.pool(4, primary)) {
            FutureTask<Receipt> first = commitThatWaits(pool, Ledger::post);
            primary.kill();
            assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(OutcomeUnknownException.class);
        }
        primary.startAsPrimary();
        primary.awaitAnswer();
        try (HikariDataSource pool = PostgresNode.pool(4, primary, standby)) {
            failOver(sent(witness.watching(JdbcLedger.on(pool).as(Round.APP)), CutOffCommitTest::stubbornly));
        }
        judge();
    }

    /** A caller whose spend is on the primary alone. */
    private FutureTask<Receipt> commitThatWaits(HikariDataSource pool, BiFunction<Ledger, Command, Receipt> how) {
        LedgerSchema.migrate(pool);
        Ledger ledger = witness.watching(JdbcLedger.on(pool).as(Round.APP));
        ledger.post(Grant.purchase(AMY, 100, Key.of("invoice-7")));
        standby.kill();
        FutureTask<Receipt> caller = sent(ledger, how);
        primary.awaitWaitingCommit(caller::isDone);
        return caller;
    }

    private static Receipt stubbornly(Ledger ledger, Command command) {
        return new Stubborn(ledger, new LongAdder()).post(command);
    }

    private static FutureTask<Receipt> sent(Ledger ledger, BiFunction<Ledger, Command, Receipt> how) {
        FutureTask<Receipt> caller = new FutureTask<>(() -> how.apply(ledger, SPEND));
        Thread thread = new Thread(caller, "caller");
        thread.setDaemon(true);
        thread.start();
        return caller;
    }

    /** As soon as the caller has an answer, or waits for the standby. */
    private void failOver(FutureTask<Receipt> caller) throws Exception {
        primary.awaitWaitingCommit(caller::isDone);
        primary.kill();
        standby.startAsStandbyOf(primary);
        standby.promote();
        assertThat(caller.get(60, TimeUnit.SECONDS).entry().key()).isEqualTo(SPEND.key());
    }

    private void judge() {
        try (HikariDataSource pool = PostgresNode.pool(2, standby)) {
            Ledger ledger = Round.standingStill(pool);
            assertThat(ledger.balance(AMY).available()).isEqualTo(70);
            Testimony.of(journal).check(ledger);
        }
    }
}
