package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is worse than an exception hits whoever caused it, and nobody else. */
final class ErrorInBatchTest {
    @Test
    void an_error_hits_only_the_caller_whose_it_is() {
        assertOnlyOneIsHit(new OwnError());
    }

    @Test
    void so_does_an_error_of_the_virtual_machine() {
        assertOnlyOneIsHit(new StackOverflowError("too deep"));
    }

    @Test
    void an_error_of_a_leader_alone_leaves_the_lane_to_others() {
        Error error = new OwnError();
        GateStore gate = new GateStore(failing(error));
        GroupingStore store = new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));
        Caller bad = Caller.leading(gate, store, grant("bad"));
        Caller next = Caller.queued(store, grant("next"));
        gate.gate.release(3);
        assertThat(bad.refusal()).containsSame(error);
        assertThat(next.receipt()).isPresent();
        assertThat(gate.transactions).containsExactlyInAnyOrder(keys("bad"), keys("bad"), keys("next"));
    }

    /** Where it came from is not known, and so neither is whether it came before the commit. */
    @Test
    void whoever_cannot_find_out_what_came_of_an_error_does_not_know() {
        Consumer<Write<?>> away = write -> {
            if (write.keys().equals(keys("b"))) {
                throw new RetryableLedgerException("down; nothing was written", new Exception());
            }
        };
        GateStore gate = new GateStore(failing(new OwnError()).andThen(away));
        GroupingStore store = new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));
        Caller first = Caller.leading(gate, store, grant("a"));
        Caller leader = Caller.queued(store, grant("b"));
        Caller bad = Caller.queued(store, grant("bad"));
        gate.gate.release(4);
        assertThat(first.receipt()).isPresent();
        assertThat(bad.refusal()).containsInstanceOf(OwnError.class);
        assertThat(leader.refusal()).containsInstanceOf(OutcomeUnknownException.class);
    }

    private static void assertOnlyOneIsHit(Error error) {
        GateStore gate = new GateStore(failing(error));
        GroupingStore store = new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));
        Caller first = Caller.leading(gate, store, grant("a"));
        Caller leader = Caller.queued(store, grant("b"));
        Caller bad = Caller.queued(store, grant("bad"));
        Caller other = Caller.queued(store, grant("c"));
        gate.gate.release(5);
        assertThat(first.receipt()).isPresent();
        assertThat(leader.receipt()).isPresent();
        assertThat(bad.refusal()).containsSame(error);
        assertThat(other.receipt()).isPresent();
        assertThat(gate.transactions)
                .startsWith(keys("a"), keys("b", "bad", "c"))
                .containsExactlyInAnyOrder(keys("a"), keys("b", "bad", "c"), keys("b"), keys("bad"), keys("c"));
        gate.gate.release();
        assertThat(Caller.posting(store, grant("later")).receipt()).isPresent();
    }

    private static Consumer<Write<?>> failing(Error error) {
        return write -> {
            if (write.keys().contains(Key.of("bad"))) {
                throw error;
            }
        };
    }

    private static final class OwnError extends Error {
        private static final long serialVersionUID = 1L;
    }
}
