package io.creditledger.testkit.model;

import java.time.Instant;

/**
 * The clock is put to an instant. Immutable.
 *
 * @param to what it shows afterwards; sometimes earlier than before
 */
public record ClockStep(Instant to) implements Step {
    /** The step as a line of a script. */
    @Override
    public String toString() {
        return "at " + to;
    }
}
