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
    void whoever_is_interrupted_as_the_lead_comes_hands_it_on() {
        Ticket second = entered();
        Ticket third = entered();
        lane.take(first, 1);
        boolean comes = second.comesToItsTurn(Duration.ofNanos(1), () -> {
            lane.done(first);
            Thread.currentThread().interrupt();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(comes).isFalse();
        assertThat(lane.withdraw(second)).isTrue();
        assertThat(third.state()).isEqualTo(State.LEADING);
    }

    /** Nobody waits where nobody else is, so that nobody gives up there. */
    @Test
    void whoever_leads_at_once_does_so_though_interrupted_before() {
        Thread.currentThread().interrupt();
        boolean comes = first.comesToItsTurn(LONG, () -> {});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(comes).isTrue();
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
