package io.creditledger.testkit.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time, and what is to happen in it. Time passes only from event to event. */
final class Timeline {
    private record Event(Instant at, long number, Runnable happens) {
        static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparingLong(Event::number);
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>(Event.ORDER);
    private Instant now;
    private long numbers;

    Timeline(Instant begin) {
        now = begin;
    }

    Instant now() {
        return now;
    }

    /** Something happens after so long. */
    void in(Duration delay, Runnable happens) {
        at(now.plus(delay), happens);
    }

    /** Something happens at an instant, or at once where that is over; behind everything that was to happen then. */
    void at(Instant instant, Runnable happens) {
        events.add(new Event(instant.isBefore(now) ? now : instant, numbers++, happens));
    }

    /** Lets the next thing happen; tells whether there was one. */
    boolean next() {
        Event event = events.poll();
        if (event == null) {
            return false;
        }
        now = event.at().isAfter(now) ? event.at() : now;
        event.happens().run();
        return true;
    }

    /** Lets so much time pass, with everything that happens in it. May be called by what happens. */
    void pass(Duration length) {
        Instant until = now.plus(length);
        while (!events.isEmpty() && !events.peek().at().isAfter(until)) {
            next();
        }
        now = until.isAfter(now) ? until : now;
    }
}
