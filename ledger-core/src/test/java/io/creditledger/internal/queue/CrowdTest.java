package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static io.creditledger.internal.queue.Samples.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More callers than fit into a batch, or into the queue. */
final class CrowdTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_IN_A_BATCH = 128;

    private final GateStore gate = new GateStore(write -> {});

    @Test
    void who_does_not_fit_into_a_batch_is_in_the_next_one() {
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("a"));
        List<Key> all = IntStream.range(0, MOST_IN_A_BATCH + 72)
                .mapToObj(i -> Key.of("crowd-" + i))
                .toList();
        List<Caller> crowd = all.stream()
                .map(key -> Caller.queued(store, grant(key.value())))
                .toList();
        Caller poor = Caller.queued(store, spend(account("poor"), 1, "poor"));
        gate.gate.release(3);
        assertThat(leader.receipt()).isPresent();
        assertThat(crowd)
                .extracting(caller -> caller.receipt().orElseThrow().entry().key())
                .isEqualTo(all);
        assertThat(poor.refusal()).containsInstanceOf(InsufficientCreditsException.class);
        assertThat(gate.transactions).hasSize(3);
        assertThat(gate.transactions.get(1)).isEqualTo(all.subList(0, MOST_IN_A_BATCH));
        assertThat(gate.transactions.get(2))
                .startsWith(all.subList(MOST_IN_A_BATCH, all.size()).toArray(Key[]::new))
                .endsWith(Key.of("poor"))
                .hasSize(73);
    }

    @Test
    void who_finds_the_queue_full_is_refused_with_nothing_written() {
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE, 2);
        Caller leader = Caller.leading(gate, store, grant("a"));
        List<Caller> queued = List.of(Caller.queued(store, grant("b")), Caller.queued(store, grant("c")));
        Caller refused = Caller.posting(store, grant("d"));
        assertThat(refused.refusal())
                .get()
                .satisfies(thrown -> assertThat(thrown)
                        .isInstanceOf(RetryableLedgerException.class)
                        .hasMessageContaining("not even queued")
                        .hasMessageContaining("nothing was written")
                        .hasCauseInstanceOf(RejectedExecutionException.class));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(queued).allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"));
        gate.gate.release();
        assertThat(Caller.posting(store, grant("d")).receipt())
                .get()
                .satisfies(receipt -> assertThat(receipt.isReplay()).isFalse());
    }

    @Test
    void who_leaves_a_full_queue_makes_room() {
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE, 1);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller gone = Caller.queued(store, grant("b"));
        gone.interrupt();
        assertThat(gone.refusal()).containsInstanceOf(RetryableLedgerException.class);
        Caller next = Caller.queued(store, grant("c"));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(next.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"), keys("c"));
    }
}
