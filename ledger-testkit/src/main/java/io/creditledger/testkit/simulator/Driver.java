package io.creditledger.testkit.simulator;

import io.creditledger.testkit.model.ClockStep;
import io.creditledger.testkit.model.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Gives the callers something to do, as long as there is a caller who has nothing. Clocks are steps, too. */
final class Driver {
    private static final int CALLERS = 8;

    private final Plan plan;
    private final Timeline time;
    private final Counts counts;
    private final BiConsumer<Step, Trouble> send;
    private final BiConsumer<Instant, Trouble> back;
    private int busy;
    private boolean waiting;

    /** Has steps sent by one of these, and the clock of some ledger set back by the other. */
    Driver(Plan plan, Timeline time, Counts counts, BiConsumer<Step, Trouble> send, BiConsumer<Instant, Trouble> back) {
        this.plan = plan;
        this.time = time;
        this.counts = counts;
        this.send = send;
        this.back = back;
    }

    /** Takes a step, or several at the same moment, and comes back for the next one. */
    void go() {
        boolean more = true;
        while (more) {
            Optional<Step> next = plan.next();
            if (next.isEmpty()) {
                return;
            }
            Trouble trouble = plan.trouble(next.get(), counts);
            if (next.get() instanceof ClockStep tick) {
                tick(tick.to(), trouble);
                return;
            }
            busy++;
            send.accept(next.get(), trouble);
            more = busy < CALLERS && trouble.percent(40);
        }
        waiting = busy >= CALLERS;
        if (!waiting) {
            time.at(time.now(), this::go);
        }
    }

    private void tick(Instant to, Trouble trouble) {
        if (to.isBefore(time.now())) {
            back.accept(to, trouble);
        }
        time.at(to, this::go);
    }

    /** A caller is done. */
    void idle() {
        busy--;
        if (waiting) {
            waiting = false;
            time.at(time.now(), this::go);
        }
    }
}
