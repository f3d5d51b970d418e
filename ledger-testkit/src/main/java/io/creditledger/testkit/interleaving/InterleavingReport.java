package io.creditledger.testkit.interleaving;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;

/**
 * What came of a race. Immutable.
 *
 * @param race its name
 * @param schedules how many different schedules were run
 * @param isComplete whether there is no other one: false where a bound or a failure ended it, or where a schedule could not be
 *     reached again because the database chose another one of those who waited
 * @param longest how many steps the longest one has
 * @param waits how often a step had to wait for somebody else's lock
 * @param failed the first schedule after which something did not hold; it ends the race
 */
public record InterleavingReport(
        String race, int schedules, boolean isComplete, int longest, long waits, Optional<FailedSchedule> failed) {
    /** The same report; fails with the schedule, its steps and what is wrong where a schedule has failed. */
    public InterleavingReport orFail() {
        failed.ifPresent(schedule -> fail(race + ", " + schedule));
        return this;
    }

    /** One line; more where a schedule has failed. */
    @Override
    public String toString() {
        return race + ": " + (isComplete ? "all " : "") + schedules + " schedules of up to " + longest + " steps, "
                + waits
                + " waits"
                + failed.map(schedule -> System.lineSeparator() + schedule).orElse("");
    }
}
