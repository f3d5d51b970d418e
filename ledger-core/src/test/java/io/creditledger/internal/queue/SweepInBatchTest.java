package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.PAST;
import static io.creditledger.internal.queue.Samples.account;
import static io.creditledger.internal.queue.Samples.failing;
import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.command.Grant;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sweeps have no key by which to find out whether they happened, and need none. */
final class SweepInBatchTest {
    private static final Account OVERDUE = account("overdue");
    private final OutcomeUnknownException unknown =
            new OutcomeUnknownException(keys("b"), new Exception("the answer was lost"));

    @Test
    void a_sweep_shares_a_transaction() {
        GateStore gate = overdue(new GateStore(write -> {}));
        GroupingStore store = store(gate);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller other = Caller.queued(store, grant("b"));
        Caller sweep = Caller.queuedSweep(store, OVERDUE);
        Caller late = Caller.queuedSweep(store, OVERDUE);
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(other.receipt()).isPresent();
        assertThat(sweep.swept())
                .get()
                .satisfies(
                        entries -> assertThat(entries).extracting(Entry::type).containsExactly(EntryType.EXPIRY));
        assertThat(late.swept()).contains(List.of());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b"));
        assertOneExpiry(gate);
    }

    @Test
    void a_sweep_of_which_it_is_not_known_whether_it_happened_is_done_again() {
        GateStore gate = overdue(new GateStore(failing(Key.of("b"), unknown)));
        GroupingStore store = store(gate);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller other = Caller.queued(store, grant("b"));
        Caller sweep = Caller.queuedSweep(store, OVERDUE);
        gate.gate.release(3);
        assertThat(leader.receipt()).isPresent();
        assertThat(other.refusal()).containsInstanceOf(OutcomeUnknownException.class);
        assertThat(sweep.swept()).get().satisfies(entries -> assertThat(entries).hasSize(1));
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b"), keys());
        assertOneExpiry(gate);
    }

    @Test
    void a_sweep_that_happened_although_nobody_knew_finds_nothing_more_to_do() {
        GateStore gate = overdue(new GateStore(write -> {}, failing(Key.of("b"), unknown)));
        GroupingStore store = store(gate);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller other = Caller.queued(store, grant("b"));
        Caller sweep = Caller.queuedSweep(store, OVERDUE);
        gate.gate.release(3);
        assertThat(leader.receipt()).isPresent();
        assertThat(other.refusal()).containsInstanceOf(OutcomeUnknownException.class);
        assertThat(sweep.swept()).contains(List.of());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b"), keys());
        assertOneExpiry(gate);
    }

    @Test
    void who_goes_away_from_a_sweep_on_its_way_may_do_it_again() {
        GateStore gate = overdue(new GateStore(write -> {}));
        GroupingStore store = store(gate);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller other = Caller.queued(store, grant("b"));
        Caller sweep = Caller.queuedSweep(store, OVERDUE);
        gate.gate.release();
        assertThat(leader.receipt()).isPresent();
        Caller.untilWaiting(gate);
        sweep.interrupt();
        assertThat(sweep.refusal())
                .get()
                .satisfies(thrown -> assertThat(thrown)
                        .isInstanceOf(RetryableLedgerException.class)
                        .hasMessageContaining("not known")
                        .hasMessageContaining("may be done again"));
        assertThat(sweep.wasInterrupted()).isTrue();
        gate.gate.release();
        assertThat(other.receipt()).isPresent();
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b"));
        assertOneExpiry(gate);
    }

    private static GroupingStore store(GateStore gate) {
        return new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    private static GateStore overdue(GateStore gate) {
        Grant grant = Grant.purchase(OVERDUE, 7, Key.of("lot"));
        gate.books.post(PAST, grant.expiresAfter(Duration.ofDays(1)));
        return gate;
    }

    private static void assertOneExpiry(GateStore gate) {
        assertThat(gate.books.entries(OVERDUE))
                .extracting(Entry::type)
                .containsExactly(EntryType.GRANT, EntryType.EXPIRY);
    }
}
