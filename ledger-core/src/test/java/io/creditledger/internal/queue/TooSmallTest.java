package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.PAST;
import static io.creditledger.internal.queue.Samples.account;
import static io.creditledger.internal.queue.Samples.grant;
import static io.creditledger.internal.queue.Samples.keys;
import static io.creditledger.internal.queue.Samples.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.command.Grant;
import io.creditledger.entry.Entry;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.internal.store.Extent;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callers for whom too little of a book was loaded. Of an account with many lots of one credit, the store loads one lot first. */
final class TooSmallTest {
    private static final Account MANY = account("many");
    private static final int MOST_IN_A_BATCH = 128;

    private final GateStore gate = new GateStore(write -> {});
    private final GroupingStore store = new GroupingStore(gate, 1, Duration.ofMinutes(1), Duration.ofMinutes(1));

    @Test
    void who_finds_a_book_used_up_by_others_is_queued_again_with_a_fresh_one() {
        lots(2);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller first = Caller.queued(store, spend(MANY, 1, "b"));
        Caller second = Caller.queued(store, spend(MANY, 1, "c"));
        gate.gate.release(3);
        assertThat(List.of(leader, first, second))
                .allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"), keys("c"));
        assertThat(gate.extents).containsExactly(Extent.HEAD, Extent.FIRST, Extent.FIRST);
        assertThat(written()).endsWith(keys("b", "c").toArray(Key[]::new)).hasSize(4);
    }

    @Test
    void who_is_the_first_to_find_too_little_asks_for_more_at_once() {
        lots(2);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller neighbour = Caller.queued(store, grant("b"));
        Caller first = Caller.queued(store, spend(MANY, 2, "c"));
        gate.gate.release(3);
        assertThat(List.of(leader, neighbour, first))
                .allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"), keys("c"));
        assertThat(gate.extents).containsExactly(Extent.HEAD, Extent.FIRST, Extent.OPEN);
        assertThat(written()).endsWith(Key.of("c")).hasSize(3);
    }

    @Test
    void who_finds_too_little_in_a_fresh_book_of_its_own_asks_for_more() {
        lots(3);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller first = Caller.queued(store, spend(MANY, 1, "b"));
        Caller second = Caller.queued(store, spend(MANY, 2, "c"));
        gate.gate.release(4);
        assertThat(List.of(leader, first, second))
                .allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(gate.transactions).containsExactly(keys("a"), keys("b", "c"), keys("c"), keys("c"));
        assertThat(gate.extents).containsExactly(Extent.HEAD, Extent.FIRST, Extent.FIRST, Extent.OPEN);
        assertThat(written()).endsWith(keys("b", "c").toArray(Key[]::new)).hasSize(5);
    }

    /** Nobody is sent back forever by others who are always a little earlier. */
    @Test
    void who_finds_a_book_used_up_a_second_time_asks_for_more() {
        lots(4);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller first = Caller.queued(store, spend(MANY, 1, "b"));
        Caller unlucky = Caller.queued(store, spend(MANY, 2, "c"));
        gate.gate.release();
        assertThat(leader.receipt()).isPresent();
        Caller.untilWaiting(gate);
        // A whole batch, so that whoever comes after it is in front of the one who is queued again.
        List<Caller> others = IntStream.range(0, MOST_IN_A_BATCH)
                .mapToObj(i -> Caller.queued(store, grant("other-" + i)))
                .toList();
        Caller earlier = Caller.queued(store, spend(MANY, 1, "d"));
        gate.gate.release();
        assertThat(first.receipt()).isPresent();
        unlucky.untilQueuedAgain();
        gate.gate.release(3);
        assertThat(others).allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(earlier.receipt()).isPresent();
        assertThat(unlucky.receipt())
                .get()
                .satisfies(receipt -> assertThat(receipt.balance().available()).isZero());
        assertThat(gate.transactions)
                .hasSize(5)
                .startsWith(keys("a"), keys("b", "c"))
                .endsWith(keys("d", "c"), keys("c"));
        assertThat(gate.extents).containsExactly(Extent.HEAD, Extent.FIRST, Extent.HEAD, Extent.FIRST, Extent.OPEN);
        assertThat(written()).endsWith(keys("b", "d", "c").toArray(Key[]::new)).hasSize(7);
    }

    /** It takes the whole book to be sure. */
    @Test
    void who_finds_too_little_because_there_is_no_more_is_refused() {
        lots(1);
        Caller leader = Caller.leading(gate, store, grant("a"));
        Caller first = Caller.queued(store, spend(MANY, 1, "b"));
        Caller late = Caller.queued(store, spend(MANY, 1, "c"));
        gate.gate.release(4);
        assertThat(List.of(leader, first))
                .allSatisfy(caller -> assertThat(caller.receipt()).isPresent());
        assertThat(late.refusal()).containsInstanceOf(InsufficientCreditsException.class);
        assertThat(gate.extents).containsExactly(Extent.HEAD, Extent.FIRST, Extent.FIRST, Extent.OPEN);
        assertThat(written()).endsWith(Key.of("b")).hasSize(2);
    }

    private void lots(int count) {
        IntStream.range(0, count).forEach(i -> gate.books.post(PAST, Grant.purchase(MANY, 1, Key.of("lot-" + i))));
    }

    private List<Key> written() {
        return gate.books.entries(MANY).stream().map(Entry::key).toList();
    }
}
