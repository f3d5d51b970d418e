package io.creditledger.testkit.simulator;

import io.creditledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** A process with a ledger and a clock of its own. It dies and comes back, with nothing left but what its store knows. */
final class Node {
    private final int number;
    private final Timeline time;
    private final NodeClock clock;
    private final Function<Clock, Ledger> open;
    private Ledger ledger;
    private boolean up = true;
    private int life = 1;

    Node(int number, Timeline time, Function<Clock, Ledger> open) {
        this.number = number;
        this.time = time;
        this.clock = new NodeClock(time);
        this.open = open;
        this.ledger = open.apply(clock);
    }

    NodeClock clock() {
        return clock;
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isUp() {
        return up;
    }

    /** Which of its lives this is: what went on in an earlier one is gone. */
    int life() {
        return life;
    }

    /** Dies, and comes back after so long. */
    void die(Duration pause) {
        up = false;
        life++;
        time.in(pause, () -> {
            up = true;
            ledger = open.apply(clock);
        });
    }

    @Override
    public String toString() {
        return "ledger " + number;
    }
}
