package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many commands of one caller whose common transaction fails. */
final class EachAloneTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int COMMANDS = 10;

    @Test
    void each_is_tried_alone() {
        GateStore gate = new GateStore(Samples.failing(Key.of("key-3"), new StoreException("full", new Exception())));
        List<Posted> posted = post(gate);
        assertThat(posted).filteredOn(result -> result.receipt().isEmpty()).containsExactly(posted.get(3));
        assertThat(gate.transactions).hasSize(1 + COMMANDS);
    }

    @Test
    void a_database_that_is_down_is_not_asked_for_each() {
        RetryableLedgerException down = new RetryableLedgerException("down", new Exception());
        Consumer<Write<?>> failing = write -> {
            throw down;
        };
        GateStore gate = new GateStore(failing);
        List<Posted> posted = post(gate);
        assertThat(posted)
                .allSatisfy(result -> assertThat(result.refusal()).containsInstanceOf(RetryableLedgerException.class));
        assertThat(posted.get(COMMANDS - 1).refusal())
                .get()
                .satisfies(refusal -> assertThat(refusal).hasMessageContaining("not tried"));
        assertThat(gate.transactions).hasSize(1 + 3);
    }

    @Test
    void an_account_that_is_held_is_asked_for_once_and_others_are_still_tried() {
        GateStore gate = new GateStore(Samples.holding(account("held")));
        List<Command> commands = Stream.concat(
                        IntStream.range(0, 5).mapToObj(i -> grant("held", i)),
                        IntStream.range(5, COMMANDS).mapToObj(i -> grant("account-" + i, i)))
                .toList();
        List<Posted> posted = ledger(gate, 1).postEach(commands);
        assertThat(posted)
                .extracting(Posted::isAccepted)
                .containsSequence(false, true)
                .doesNotContainSequence(true, false);
        assertThat(posted.subList(5, COMMANDS)).allMatch(Posted::isAccepted);
        assertThat(gate.transactions).hasSize(1 + 1 + 5);
    }

    /** Whether the common commit happened, nobody could be asked: to say that nothing was written would be a guess. */
    @Test
    void whoever_wrote_with_others_does_not_know_where_the_outcome_of_all_is_unknown() {
        Consumer<Write<?>> lost = write -> {
            throw write.keys().size() > 1
                    ? new OutcomeUnknownException(write.keys(), new Exception("the line is dead"))
                    : new RetryableLedgerException("down; nothing was written", new Exception());
        };
        GateStore gate = new GateStore(write -> {}, lost);
        Ledger ledger = ledger(gate, 1);
        Command poor = Spend.of(account("account-1"), 5, Key.of("poor"));
        List<Posted> posted =
                ledger.postEach(List.of(grant("account-0", 0), grant("account-1", 1), grant("account-1", 1), poor));
        assertThat(posted.subList(0, 3))
                .extracting(result -> result.refusal().orElseThrow())
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(OutcomeUnknownException.class))
                .extracting(refusal -> ((OutcomeUnknownException) refusal).keys())
                .containsExactly(Samples.keys("key-0"), Samples.keys("key-1"), Samples.keys("key-1"));
        assertThat(posted.get(3).refusal()).containsInstanceOf(RetryableLedgerException.class);
        assertThat(gate.transactions).hasSize(1);
    }

    /** Whose key may be in an account by now is looked for there, not where an earlier command with that key was refused. */
    @Test
    void who_names_what_may_have_been_written_is_told_what_is_there() {
        Iterator<Exception> failures =
                List.<Exception>of(new Exception("the line is dead")).iterator();
        GateStore gate = new GateStore(write -> {}, write -> {
            if (write.keys().size() > 1 && failures.hasNext()) {
                throw new OutcomeUnknownException(write.keys(), failures.next());
            }
        });
        Ledger ledger = ledger(gate, 1);
        ledger.post(grant("account-1", 1));
        List<Posted> posted = ledger.postEach(List.of(
                Spend.of(account("account-0"), 1, Key.of("job")),
                Spend.of(account("account-1"), 1, Key.of("job")),
                Refund.of(Key.of("job"), Key.of("back"))));
        assertThat(posted.get(1).refusal()).containsInstanceOf(OutcomeUnknownException.class);
        assertThat(posted.get(2).orElseThrow().entry().account()).isEqualTo(account("account-1"));
    }

    /** A replay may be told only once what it was found by is committed; a refusal, and a sweep without a cause, tell of nothing. */
    @Test
    void what_tells_of_nothing_needs_no_commit_unless_it_is_beside_a_replay() {
        GateStore gate = new GateStore(write -> {});
        Ledger ledger = ledger(gate, 1);
        ledger.post(grant("account-0", 0));
        ledger.sweep(account("account-0"));
        ledger.postEach(List.of(
                Spend.of(account("account-1"), 5, Key.of("poor")),
                Spend.of(account("account-1"), 5, Key.of("poorer"))));
        ledger.postEach(List.of(Spend.of(account("account-1"), 5, Key.of("poor")), grant("account-0", 0)));
        assertThat(gate.tellNothing).containsExactly(false, true, true, false);
    }

    @Test
    void so_it_is_where_callers_do_not_share() {
        GateStore gate = new GateStore(Samples.failing(Key.of("key-3"), new StoreException("full", new Exception())));
        List<Posted> posted = ledger(gate, 0).postEach(commands());
        assertThat(posted).filteredOn(result -> !result.isAccepted()).containsExactly(posted.get(3));
        assertThat(ledger(gate, 0).post(grant("one", COMMANDS)).isReplay()).isFalse();
    }

    private static List<Posted> post(GateStore gate) {
        return ledger(gate, 1).postEach(commands());
    }

    private static Ledger ledger(GateStore gate, int lanes) {
        gate.gate.release(1_000);
        GroupingStore store = new GroupingStore(gate, lanes, PATIENCE, PATIENCE);
        return new StoreLedger(store, Clock.systemUTC(), Actor.service("import"), HouseRules.DEFAULT);
    }

    private static List<Command> commands() {
        return IntStream.range(0, COMMANDS)
                .mapToObj(i -> grant("account-" + i, i))
                .toList();
    }

    private static Command grant(String owner, int number) {
        return Grant.purchase(account(owner), 1, Key.of("key-" + number));
    }
}
