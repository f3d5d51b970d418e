package io.creditledger.jdbc.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditledger.Outcome;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.KeyConflictException;
import io.creditledger.inspect.Repair;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.fault.Fault;
import io.creditledger.testkit.fault.JdbcCall;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process decides on what it remembers of an account, and another one has written meanwhile: what was remembered is never taken for
 * the truth. The two share nothing but the database.
 */
final class RememberedBooksTest extends MemoryScene {

    @Test
    void credits_that_another_process_has_spent_are_not_spent_again() {
        other.spend(Spend.of(JANE, 90, Key.of("other's")));
        assertThatThrownBy(() -> spend(JANE, 10, "too much")).isInstanceOf(InsufficientCreditsException.class);
        assertThat(spend(JANE, 9, "the rest").entry().after().available()).isZero();
    }

    @Test
    void credits_that_another_process_has_granted_can_be_spent_in_the_right_order() {
        other.grant(Grant.promotion(JANE, 50, Key.of("gift")).expiresAfter(Duration.ofDays(20)));
        assertThat(spend(JANE, 120, "all").entry().draws())
                .extracting(Draw::lot, Draw::amount)
                .containsExactly(tuple(2L, -50L), tuple(1L, -70L));
    }

    /** Nobody is refused on a memory: it may be older than a grant. */
    @Test
    void a_refusal_is_decided_on_what_is_there() {
        other.grant(Grant.purchase(JANE, 1, Key.of("one more")));
        assertThat(looks(() -> spend(JANE, 100, "all there is"))).isEqualTo(1);
        assertThat(looks(() -> assertThat(ledger.trySpend(Spend.of(JANE, 1, Key.of("refused")))
                                .isAccepted())
                        .isFalse()))
                .isEqualTo(1);
    }

    @Test
    void a_key_is_used_once_whoever_remembers_what() {
        other.spend(Spend.of(JANE, 5, Key.of("same")));
        assertThat(spend(JANE, 5, "same").outcome()).isEqualTo(Outcome.REPLAYED);
        assertThat(spend(JANE, 1, "next").isReplay()).isFalse();
        assertThat(spend(JANE, 1, "next").outcome()).isEqualTo(Outcome.REPLAYED);
        assertThatThrownBy(() -> spend(JANE, 2, "next")).isInstanceOf(KeyConflictException.class);
        assertThatThrownBy(() -> spend(JOHN, 5, "same")).isInstanceOf(KeyConflictException.class);
        assertThat(other.balance(JANE).available()).isEqualTo(93);
        assertThat(other.balance(JOHN).available()).isEqualTo(99);
    }

    /** A list over several accounts is as right as its oldest memory. */
    @Test
    void of_a_list_nothing_is_written_on_a_wrong_memory() {
        List<Command> transfer =
                List.of(Spend.of(JOHN, 60, Key.of("given")), Grant.promotion(JANE, 60, Key.of("taken")));
        other.spend(Spend.of(JOHN, 50, Key.of("other's")));
        assertThatThrownBy(() -> ledger.postAll(transfer)).isInstanceOf(InsufficientCreditsException.class);
        other.grant(Grant.purchase(JOHN, 50, Key.of("other's grant")));
        ledger.postAll(transfer);
        assertThat(other.balances(List.of(JANE, JOHN)).values())
                .extracting(balance -> balance.available())
                .containsExactlyInAnyOrder(159L, 39L);
    }

    /** It writes no entry, so that the chain of entries does not tell. */
    @Test
    void what_a_sweep_has_told_is_not_told_again() {
        ledger.grant(Grant.promotion(JANE, 10, Key.of("gift")).expiresAfter(Duration.ofDays(20)));
        clock.advance(Duration.ofDays(15));
        assertThat(other.sweep(JANE)).isEmpty();
        ledger.grant(Grant.purchase(JANE, 1, Key.of("bought on a memory")));
        spend(JANE, 70, "low");
        assertThat(signals()).containsExactly("1 EXPIRING", "2 LOW");
    }

    @Test
    void what_fell_due_is_written_first() {
        ledger.grant(Grant.promotion(JANE, 10, Key.of("gift")).expiresAfter(Duration.ofDays(20)));
        clock.advance(Duration.ofDays(21));
        spend(JANE, 99, "all that is left");
        assertThat(other.history(JANE, HistoryQuery.newestFirst().limit(2)).items())
                .extracting(entry -> entry.type())
                .containsExactly(EntryType.SPEND, EntryType.EXPIRY);
    }

    /** What was damaged is remembered as it was; a repair adds an audit record, and no entry. */
    @Test
    void caches_that_were_repaired_are_read_again() throws SQLException {
        execute("UPDATE ledger_lot SET remaining = 10 WHERE lot_key = 'bought by jane'");
        JdbcLedger third = ledgerOn(watched);
        third.spend(Spend.of(JANE, 5, Key.of("of what was damaged")));
        other.as(Actor.admin("ann")).inspection().repair(Repair.of(JANE, "damaged", Key.of("repair")));
        third.spend(Spend.of(JANE, 94, Key.of("all of it")));
    }

    @Test
    void a_hosts_transaction_that_holds_the_account_comes_first() throws Exception {
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            other.within(host).spend(Spend.of(JANE, 90, Key.of("host's")));
            Thread waiting = new Thread(() -> assertThatThrownBy(() -> spend(JANE, 10, "too much"))
                    .isInstanceOf(InsufficientCreditsException.class));
            waiting.start();
            host.commit();
            host.setAutoCommit(true);
            waiting.join();
        }
        assertThat(other.balance(JANE).available()).isEqualTo(9);
    }

    /** The list waits for the last of its accounts, and is compared once more with what it finds then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void so_does_one_that_holds_an_account_of_a_list(boolean commits) throws Exception {
        List<Command> transfer =
                List.of(Spend.of(JOHN, 60, Key.of("given")), Grant.promotion(JANE, 60, Key.of("taken")));
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            other.within(host).spend(Spend.of(JOHN, 50, Key.of("host's")));
            AtomicBoolean refused = new AtomicBoolean();
            Thread waiting = new Thread(() -> refused.set(isRefused(transfer)));
            waiting.start();
            while (waiters(host) == 0) {
                Thread.onSpinWait();
            }
            if (commits) {
                host.commit();
            } else {
                host.rollback();
            }
            host.setAutoCommit(true);
            waiting.join();
            assertThat(refused.get()).isEqualTo(commits);
        }
        assertThat(other.balance(JOHN).available()).isEqualTo(commits ? 49 : 39);
        assertThat(other.balance(JANE).available()).isEqualTo(commits ? 99 : 159);
    }

    private boolean isRefused(List<Command> list) {
        try {
            ledger.postAll(list);
            return false;
        } catch (InsufficientCreditsException refused) {
            return true;
        }
    }

    private static long waiters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Each wrong guess is a rollback of the server, and a line in its log. */
    @Test
    void who_shares_an_account_with_others_stops_guessing() {
        watched.clear();
        IntStream.range(0, 10).forEach(i -> {
            other.spend(Spend.of(JANE, 1, Key.of("other's " + i)));
            spend(JANE, 1, "spend " + i);
        });
        assertThat(watched.calls(EnumSet.of(JdbcCall.ROLLBACK))).isEqualTo(1);
        assertThat(looks(() -> spend(JANE, 1, "nobody came between"))).isEqualTo(1);
        assertThat(looks(() -> spend(JANE, 1, "so it is remembered"))).isZero();
    }

    @Test
    void an_answer_that_is_lost_is_looked_for() {
        watched.clear();
        watched.inject(Fault.lostAnswer());
        assertThat(spend(JANE, 1, "done").outcome()).isEqualTo(Outcome.APPLIED);
        watched.clear();
        watched.inject(Fault.lostCommit());
        assertThat(spend(JANE, 1, "not done at first").outcome()).isEqualTo(Outcome.APPLIED);
        watched.clear();
        assertThat(other.balance(JANE).available()).isEqualTo(97);
    }

    /** As after a restore of yesterday's data, or a fail-over that has lost something. */
    @Test
    void an_account_that_is_not_there_any_more_is_not_made_out_of_a_memory() throws SQLException {
        loseEverything();
        assertThatThrownBy(() -> ledger.postAll(
                        List.of(Spend.of(JANE, 1, Key.of("jane's part")), Spend.of(JOHN, 1, Key.of("john's part")))))
                .isInstanceOf(InsufficientCreditsException.class);
        other.spend(Spend.of(JANE, 1, Key.of("after the restore")).overdraft(1));
    }

    @Test
    void nor_is_one_entry_written_to_it() throws SQLException {
        loseEverything();
        assertThatThrownBy(() -> spend(JANE, 1, "one")).isInstanceOf(InsufficientCreditsException.class);
        assertThat(other.history(JANE, HistoryQuery.newestFirst()).items()).isEmpty();
    }

    private List<String> signals() {
        List<String> told = new ArrayList<>();
        other.signals().deliver(signal -> told.add(signal.number() + " " + signal.kind()), 10);
        return told;
    }
}
