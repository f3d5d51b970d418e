package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static io.creditledger.internal.queue.Samples.failing;
import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Callers who share transactions, one step at a time. */
final class GroupingStoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void what_comes_while_a_transaction_is_on_its_way_shares_the_next_one() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        List<Caller> others = List.of(
                Caller.queued(store, grant("b")), Caller.queued(store, grant("c")), Caller.queued(store, grant("d")));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(others).allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c", "d"));
    }

    @Test
    void a_refusal_is_the_answer_of_one_caller() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller poor = Caller.queued(store, Spend.of(account("poor"), 1, Key.of("b")));
        Caller other = Caller.queued(store, grant("c"));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(poor.refusal()).containsInstanceOf(InsufficientCreditsException.class);
        assertThat(other.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"));
    }

    @Test
    void a_transaction_that_fails_is_taken_apart() {
        GateStore gate = new GateStore(failing(Key.of("bad"), new StoreException("full", new Exception())));
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller good = Caller.queued(store, grant("good"));
        Caller bad = Caller.queued(store, grant("bad"));
        gate.gate.release(4);
        assertThat(leader.receipt()).isPresent();
        assertThat(good.receipt()).isPresent();
        assertThat(bad.refusal()).containsInstanceOf(StoreException.class);
        assertThat(gate.transactions)
                .startsWith(keys("a"), keys("good", "bad"))
                .containsExactlyInAnyOrder(keys("a"), keys("good", "bad"), keys("good"), keys("bad"));
    }

    @Test
    void a_bug_does_not_stop_the_lane() {
        GateStore gate = new GateStore(failing(Key.of("bad"), new IllegalStateException("bug")));
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        gate.gate.release(10);
        Caller bad = Caller.posting(store, grant("bad"));
        assertThat(bad.refusal()).containsInstanceOf(IllegalStateException.class);
        assertThat(Caller.posting(store, grant("a")).receipt()).isPresent();
    }

    /** It was to be told of a replay of what its twin wrote; and who cannot ask must not say that nothing was. */
    @Test
    void so_it_is_to_whoever_sent_the_same_command_beside_them() {
        Key key = Key.of("b");
        GateStore gate = new GateStore(write -> {
            if (write.keys().contains(key)) {
                throw write.keys().size() > 1
                        ? new OutcomeUnknownException(write.keys(), new Exception("lost"))
                        : new RetryableLedgerException("down; nothing was written", new Exception());
            }
        });
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        List<Caller> twins = List.of(Caller.queued(store, grant("b")), Caller.queued(store, grant("b")));
        gate.gate.release(3);
        assertThat(leader.receipt()).isPresent();
        assertThat(twins)
                .allSatisfy(twin -> assertThat(twin.refusal()).containsInstanceOf(OutcomeUnknownException.class));
    }

    @Test
    void an_unknown_outcome_is_unknown_to_those_who_wrote() {
        Exception lost = new Exception("lost");
        GateStore gate = new GateStore(failing(Key.of("b"), new OutcomeUnknownException(keys("b", "c", "poor"), lost)));
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        List<Caller> writers = List.of(Caller.queued(store, grant("b")), Caller.queued(store, grant("c")));
        Caller poor = Caller.queued(store, Spend.of(account("poor"), 1, Key.of("poor")));
        gate.gate.release(3);
        assertThat(leader.receipt()).isPresent();
        assertThat(writers)
                .extracting(
                        caller -> ((OutcomeUnknownException) caller.refusal().orElseThrow()).keys())
                .containsExactly(keys("b"), keys("c"));
        assertThat(poor.refusal()).containsInstanceOf(InsufficientCreditsException.class);
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c", "poor"), keys("poor"));
    }

    @Test
    void an_interrupt_takes_a_caller_out_of_the_queue() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller gone = Caller.queued(store, grant("b"));
        gone.interrupt();
        assertThat(gone.refusal()).containsInstanceOf(RetryableLedgerException.class);
        assertThat(gone.wasInterrupted()).isTrue();
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"));
    }

    @Test
    void a_caller_whose_time_is_up_leaves_the_queue() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, Duration.ofMillis(50), PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller gone = Caller.queued(store, grant("b"));
        assertThat(gone.refusal())
                .get()
                .isInstanceOf(RetryableLedgerException.class)
                .satisfies(thrown -> assertThat(thrown).hasMessageContaining("nothing was written"));
        gate.gate.release();
        assertThat(leader.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"));
    }

    /** What somebody else runs for a caller may happen after the caller has gone. */
    @Test
    void who_goes_away_from_a_transaction_on_its_way_does_not_know_its_outcome() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller first = Caller.leading(gate, store, grant("a"));
        Caller second = Caller.queued(store, grant("b"));
        Caller third = Caller.queued(store, grant("c"));
        gate.gate.release();
        assertThat(first.receipt()).isPresent();
        Caller.untilWaiting(gate);
        third.interrupt();
        assertThat(third.refusal())
                .get()
                .isInstanceOf(OutcomeUnknownException.class)
                .satisfies(thrown ->
                        assertThat(((OutcomeUnknownException) thrown).keys()).isEqualTo(keys("c")))
                .satisfies(thrown -> assertThat(thrown).hasCauseInstanceOf(TimeoutException.class));
        gate.gate.release();
        assertThat(second.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"));
    }

    @Test
    void an_interrupt_of_who_leads_breaks_nothing_and_is_kept() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        leader.interrupt();
        gate.gate.release();
        assertThat(leader.receipt()).isPresent();
        assertThat(leader.wasInterrupted()).isTrue();
    }

    @Test
    void accounts_of_different_lanes_do_not_wait_for_each_other() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1_000, PATIENCE, PATIENCE);
        Caller one = Caller.leading(gate, store, grant("a"));
        Caller other = Caller.leading(gate, store, Grant.purchase(account("other"), 1, Key.of("b")));
        gate.gate.release(2);
        assertThat(one.receipt()).isPresent();
        assertThat(other.receipt()).isPresent();
        assertThat(gate.transactions).containsExactlyInAnyOrder(keys("a"), keys("b"));
    }
}
