package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Posted;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.internal.ledger.StoreLedger;
import io.creditledger.internal.store.Write;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many commands of one caller whose common transaction fails. */
final class EachAloneTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int COMMANDS = 10;

    @Test
    void each_is_tried_alone() {
        GateStore gate =
                new GateStore(write -> Samples.failing(Key.of("key-3"), new StoreException("full", new Exception()))
                        .accept(write));
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

    private static List<Posted> post(GateStore gate) {
        gate.gate.release(1_000);
        GroupingStore store = new GroupingStore(gate, 1, PATIENCE, PATIENCE);
        List<Command> commands = IntStream.range(0, COMMANDS)
                .mapToObj(i -> (Command) Grant.purchase(account("account-" + i), 1, Key.of("key-" + i)))
                .toList();
        return new StoreLedger(store, Clock.systemUTC(), Actor.service("import")).postEach(commands);
    }
}
