package io.creditledger.testkit.interleaving;

import java.sql.SQLException;
import java.util.Optional;

/** A walk through the schedules of one race. */
final class Exploration {
    /** How often a beginning is tried where the database has to choose somebody else of those who wait for one lock. */
    static final int ATTEMPTS = 8;

    private final Race race;
    private final int most;
    private final Runner runner;
    private final Frontier frontier = new Frontier();
    private boolean allReached = true;
    private int longest;
    private long waits;

    Exploration(Race race, int most, Runner runner) {
        this.race = race;
        this.most = most;
        this.runner = runner;
    }

    InterleavingReport report() throws SQLException {
        Optional<FailedSchedule> failed = Optional.empty();
        while (failed.isEmpty() && !frontier.isEmpty() && frontier.size() < most) {
            failed = schedule(frontier.next());
        }
        if (longest == 0) {
            throw new IllegalStateException("no racer of " + race.name() + " has asked the database anything:"
                    + " they have to work on the data source of these interleavings");
        }
        boolean complete = failed.isEmpty() && frontier.isEmpty() && allReached;
        return new InterleavingReport(race.name(), frontier.size(), complete, longest, waits, failed);
    }

    private Optional<FailedSchedule> schedule(String beginning) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Judged judged = runner.run(race, beginning);
            Run run = judged.run();
            if (frontier.add(run)) {
                longest = Math.max(longest, run.schedule().length());
                waits += run.waits();
            }
            if (run.isAsWanted() || judged.failed().isPresent()) {
                return judged.failed();
            }
        }
        allReached = false;
        return Optional.empty();
    }

    /** Runs one schedule that begins like this. */
    interface Runner {
        Judged run(Race race, String beginning) throws SQLException;
    }
}
