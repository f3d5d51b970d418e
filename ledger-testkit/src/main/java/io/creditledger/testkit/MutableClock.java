package io.creditledger.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class MutableClock extends Clock {
    private final Hand hand;
    private final ZoneId zone;

    private MutableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** A clock that stands at this instant. */
    public static MutableClock at(Instant instant) {
        return new MutableClock(new Hand(instant), ZoneOffset.UTC);
    }

    /** Moves the clock forward, or back by a negative duration. */
    public void advance(Duration duration) {
        hand.move(duration);
    }

    /** Puts the clock to an instant. */
    public void set(Instant instant) {
        hand.set(instant);
    }

    @Override
    public Instant instant() {
        return hand.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moving along, seen in another zone. */
    @Override
    public MutableClock withZone(ZoneId other) {
        return new MutableClock(hand, other);
    }

    /** What the views of one clock in several zones share. */
    private static final class Hand {
        private Instant instant;

        Hand(Instant instant) {
            this.instant = instant;
        }

        synchronized Instant instant() {
            return instant;
        }

        synchronized void set(Instant to) {
            instant = to;
        }

        synchronized void move(Duration by) {
            instant = instant.plus(by);
        }
    }
}
