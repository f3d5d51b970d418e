package io.creditledger.testkit.interleaving;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Leads the threads of a race through all interleavings of the statements, batches, commits and rollbacks that they send to a
 * database: before each of them a thread stops until it is its turn. Whoever waits for the lock of another one is left waiting,
 * and the others go on: PostgreSQL and H2 are asked who waits for whom, on any other database a step waits that takes more than
 * a tenth of a second. Runs one race at a time; not thread-safe.
 *
 * <pre>{@code
 * Interleavings interleavings = Interleavings.on(dataSource);
 * DataSource stepped = interleavings.dataSource();
 * // ... a race whose racers work on that data source ...
 * System.out.println(interleavings.explore(race).orFail());
 * }</pre>
 *
 * <p>Schedules come in an order that is always the same, those with few changes between racers first.
 */
public final class Interleavings {
    private final DataSource real;
    private final DataSource stepped;
    private final CurrentProbe probe;
    private final int most;
    private final Optional<Duration> patience;

    private Interleavings(
            DataSource real, DataSource stepped, CurrentProbe probe, int most, Optional<Duration> patience) {
        this.real = real;
        this.stepped = stepped;
        this.probe = probe;
        this.most = most;
        this.patience = patience;
    }

    /** On this database: all schedules there are. It needs a connection for each racer and one more. */
    public static Interleavings on(DataSource dataSource) {
        CurrentProbe probe = new CurrentProbe();
        SteppedDataSource stepped = new SteppedDataSource(dataSource, probe::get);
        return new Interleavings(dataSource, stepped.proxy(), probe, Integer.MAX_VALUE, Optional.empty());
    }

    /** The same with so many schedules of each race at most. */
    public Interleavings most(int schedules) {
        if (schedules < 1) {
            throw new IllegalArgumentException("at least one schedule is run");
        }
        return new Interleavings(real, stepped, probe, schedules, patience);
    }

    /**
     * The same where a step that takes so long is left waiting, though the database names nobody whom it waits for. More than a
     * machine ever pauses keeps schedules the same each time. Default: a minute on PostgreSQL, 50 ms on H2, which does not name
     * whoever makes the same row, and 100 ms elsewhere.
     */
    public Interleavings patience(Duration step) {
        return new Interleavings(real, stepped, probe, most, Optional.of(step));
    }

    /** What racers have to work on. In threads that are no racer's it is the data source as it was. */
    public DataSource dataSource() {
        return stepped;
    }

    /** Runs schedules until there is no other one, the bound is reached, or one has failed; tells that, without failing itself. */
    public InterleavingReport explore(LedgerRace race) {
        return explore((Race) race);
    }

    InterleavingReport explore(Race race) {
        return probing(() -> new Exploration(race, most, this::run).report());
    }

    /**
     * Runs one schedule of a race again.
     *
     * @param schedule who makes each step, as a failed one tells: {@code ABBA}
     * @throws IllegalArgumentException where no such schedule can be had
     */
    public InterleavingReport replay(LedgerRace race, String schedule) {
        return replay((Race) race, schedule);
    }

    InterleavingReport replay(Race race, String schedule) {
        return probing(() -> {
            for (int attempt = 0; attempt < Exploration.ATTEMPTS; attempt++) {
                Judged judged = run(race, schedule);
                if (judged.run().isAsWanted()) {
                    return judged.report(race.name());
                }
            }
            throw new IllegalArgumentException("no schedule of " + race.name() + " begins with " + schedule);
        });
    }

    private Judged run(Race race, String beginning) throws SQLException {
        Heat heat = race.heat(UUID.randomUUID().toString().substring(0, 13));
        Run run = Run.of(probe.get(), heat, beginning);
        List<String> problems = heat.problems(run.results());
        return new Judged(run, problems);
    }

    private InterleavingReport probing(Work work) {
        try (LockProbe asked = LockProbe.of(real, patience)) {
            probe.set(asked);
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell who waits for whom", e);
        } finally {
            probe.clear();
        }
    }

    /** What needs the probe. */
    private interface Work {
        InterleavingReport run() throws SQLException;
    }
}
