package io.creditledger.internal.queue;

import static io.creditledger.internal.queue.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.internal.queue.Ticket.State;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has the lead of a lane, call by call. */
final class LaneTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Lane lane = new Lane(10, LONG);
    private final Ticket first = entered();

    /** Otherwise it would wait for a connection, say, and not come back as long as there is none. */
    @Test
    void whoever_was_interrupted_before_it_leads_hands_the_lead_on() {
        Ticket second = entered();
        Ticket third = entered();
        lane.take(first, 1);
        lane.done(first);
        Thread.currentThread().interrupt();
        new Batch(lane, new GateStore(write -> {})).lead(second, false);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(second.state()).isEqualTo(State.WITHDRAWN);
        assertThat(third.state()).isEqualTo(State.LEADING);
    }

    @Test
    void whoever_came_interrupted_leads_all_the_same() {
        GateStore store = new GateStore(write -> {});
        store.gate.release();
        Thread.currentThread().interrupt();
        new Batch(lane, store).lead(first, true);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(first.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void whoever_is_on_its_way_cannot_be_withdrawn() {
        lane.take(first, 1);
        assertThat(lane.withdraw(first)).isFalse();
    }

    private Ticket entered() {
        Request request =
                new Request(Set.of(account("one")), Set.of(), Extent.HEAD, Instant.MIN, Set.of(), Set.of(), false);
        Write<Object> write = new Write<>(request, List.of(), books -> new Decided<>(List.of(), true));
        Ticket ticket = new Ticket(write, System.nanoTime() + LONG.toNanos(), false, false);
        lane.enter(ticket);
        return ticket;
    }
}
