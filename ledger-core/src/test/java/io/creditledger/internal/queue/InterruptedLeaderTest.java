package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.failing;
import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A leader who was interrupted and so could not find out what came of the batch. That is its own affair, not the others'. */
final class InterruptedLeaderTest {
    private final Consumer<Write<?>> doubt =
            failing(Key.of("b"), new OutcomeUnknownException(keys("b", "c", "d"), new Exception("interrupted")));

    @Test
    void the_others_find_out_that_they_were_written_and_are_replayed() {
        GateStore gate = new GateStore(write -> {}, doubt);
        List<Caller> others = othersOfAnInterruptedLeader(gate);
        assertThat(others)
                .allSatisfy(caller -> assertThat(caller.receipt())
                        .get()
                        .satisfies(receipt -> assertThat(receipt.isReplay()).isTrue()));
        assertThat(gate.books.entries(Samples.account("rich"))).hasSize(4);
    }

    @Test
    void the_others_find_out_that_nothing_was_written_and_write() {
        GateStore gate = new GateStore(doubt);
        List<Caller> others = othersOfAnInterruptedLeader(gate);
        assertThat(others)
                .allSatisfy(caller -> assertThat(caller.receipt())
                        .get()
                        .satisfies(receipt -> assertThat(receipt.isReplay()).isFalse()));
        assertThat(gate.books.entries(Samples.account("rich"))).hasSize(3);
    }

    /** The database stays away: what they were part of may have been written. */
    @Test
    void the_others_do_not_know_where_they_cannot_find_out_either() {
        Consumer<Write<?>> away = write -> {
            if (!write.keys().contains(Key.of("a"))) {
                throw new RetryableLedgerException("down; nothing was written", new Exception());
            }
        };
        GateStore gate = new GateStore(doubt.andThen(away));
        assertThat(othersOfAnInterruptedLeader(gate))
                .extracting(caller -> caller.refusal().orElseThrow())
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(OutcomeUnknownException.class));
    }

    /** It waited for a connection, say. */
    @Test
    void the_others_write_where_the_leader_was_kept_from_it() {
        GateStore gate = new GateStore(
                failing(Key.of("b"), new RetryableLedgerException("interrupted", new Exception("interrupted"))));
        List<Caller> callers = callersOfAnInterruptedLeader(gate);
        assertThat(callers.get(0).refusal()).containsInstanceOf(RetryableLedgerException.class);
        assertThat(callers.subList(1, 3))
                .allSatisfy(caller -> assertThat(caller.receipt())
                        .get()
                        .satisfies(receipt -> assertThat(receipt.isReplay()).isFalse()));
        assertThat(gate.books.entries(Samples.account("rich"))).hasSize(3);
    }

    private static List<Caller> othersOfAnInterruptedLeader(GateStore gate) {
        List<Caller> callers = callersOfAnInterruptedLeader(gate);
        assertThat(callers.get(0).refusal())
                .get()
                .satisfies(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                OutcomeUnknownException.class,
                                unknown -> assertThat(unknown.keys()).isEqualTo(keys("b"))));
        assertThat(gate.transactions).containsExactlyInAnyOrder(keys("a"), keys("b", "c", "d"), keys("c"), keys("d"));
        return callers.subList(1, 3);
    }

    /** The leader, and two others of its batch. */
    private static List<Caller> callersOfAnInterruptedLeader(GateStore gate) {
        GroupingStore store = new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));
        Caller first = Caller.leading(gate, store, grant("a"));
        Caller leader = Caller.queued(store, grant("b"));
        List<Caller> others = List.of(Caller.queued(store, grant("c")), Caller.queued(store, grant("d")));
        gate.gate.release();
        assertThat(first.receipt()).isPresent();
        Caller.untilWaiting(gate);
        leader.interrupt();
        gate.gate.release(3);
        assertThat(leader.wasInterrupted()).isTrue();
        assertThat(others).noneMatch(Caller::wasInterrupted);
        assertThat(gate.transactions).startsWith(keys("a"), keys("b", "c", "d"));
        return List.of(leader, others.get(0), others.get(1));
    }
}
