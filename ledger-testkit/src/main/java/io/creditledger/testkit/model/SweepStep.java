package io.creditledger.testkit.model;

/**
 * What time did is written down, in so many accounts. Immutable.
 *
 * @param limit in how many accounts at most
 */
public record SweepStep(int limit) implements Step {
    /** The step as a line of a script. */
    @Override
    public String toString() {
        return "sweep " + limit;
    }
}
