package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static io.creditledger.internal.queue.Samples.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.AccountHeld;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An account that somebody else holds for long: others of its lane do not wait for it. */
final class HeldAccountTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void other_accounts_go_past_a_transaction_that_takes_too_long() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, SOON);
        Caller held = Caller.leading(gate, store, grant("held", "a"));
        Caller same = Caller.queued(store, grant("held", "b"));
        Caller other = Caller.leading(gate, store, grant("other", "c"));
        Caller third = Caller.leading(gate, store, grant("third", "d"));
        assertThat(gate.gate.getQueueLength())
                .as("held, other and third, but not the same")
                .isEqualTo(3);
        gate.gate.release(4);
        assertThat(List.of(held, other, third, same))
                .allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactlyInAnyOrder(keys("a"), keys("b"), keys("c"), keys("d"));
    }

    @Test
    void nobody_goes_past_a_transaction_as_long_as_it_is_on_time() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("one", "a"));
        Caller other = Caller.queued(store, grant("other", "b"));
        assertThat(gate.gate.getQueueLength()).isEqualTo(1);
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(other.receipt()).isPresent();
    }

    /** Somebody who holds one of them must not make each of them ask for a connection of its own. */
    @Test
    void a_batch_that_meets_a_held_account_is_taken_apart_by_accounts() {
        GateStore gate = new GateStore(write -> {
            if (write.request().accounts().size() > 1) {
                throw new AccountHeld();
            }
        });
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("one", "a"));
        List<Caller> callers = List.of(
                Caller.queued(store, grant("x", "x1")),
                Caller.queued(store, grant("x", "x2")),
                Caller.queued(store, grant("y", "y1")));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        gate.gate.release(10);
        assertThat(callers)
                .allSatisfy(caller -> assertThat(caller.receipt())
                        .get()
                        .satisfies(receipt -> assertThat(receipt.isReplay()).isFalse()));
        assertThat(gate.transactions).startsWith(keys("a"), keys("x1", "x2", "y1"));
        assertThat(gate.transactions.subList(2, gate.transactions.size()))
                .contains(keys("y1"))
                .allSatisfy(keys ->
                        assertThat(keys).isSubsetOf(keys.contains(Key.of("y1")) ? keys("y1") : keys("x1", "x2")));
    }

    @Test
    void all_who_wait_for_one_held_account_are_told_at_once() {
        GateStore gate = new GateStore(Samples.holding(account("held")));
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        Caller leader = Caller.leading(gate, store, grant("one", "a"));
        List<Caller> callers =
                List.of(Caller.queued(store, grant("held", "b")), Caller.queued(store, grant("held", "c")));
        gate.gate.release(2);
        assertThat(leader.receipt()).isPresent();
        assertThat(callers)
                .allSatisfy(caller -> assertThat(caller.refusal()).containsInstanceOf(RetryableLedgerException.class));
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"));
    }

    @Test
    void no_more_than_a_few_transactions_are_on_their_way_however_slow_they_are() {
        GateStore gate = new GateStore(write -> {});
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, SOON);
        List<Caller> slow = IntStream.range(0, 4)
                .mapToObj(i -> Caller.leading(gate, store, grant("slow-" + i, "slow-" + i)))
                .toList();
        List<Caller> queued = IntStream.range(0, 3)
                .mapToObj(i -> Caller.queued(store, grant("queued-" + i, "queued-" + i)))
                .toList();
        assertThat(gate.gate.getQueueLength()).isEqualTo(4);
        gate.gate.release(7);
        assertThat(slow).allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(queued).allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
    }

    private static Command grant(String owner, String key) {
        return Grant.purchase(account(owner), 1, Key.of(key));
    }
}
