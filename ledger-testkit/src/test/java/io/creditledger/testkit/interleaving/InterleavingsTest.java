package io.creditledger.testkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What the tool finds, shows and runs again. */
final class InterleavingsTest {
    private final JdbcDataSource database = new JdbcDataSource();
    private final Interleavings interleavings;

    InterleavingsTest() {
        database.setURL("jdbc:h2:mem:interleavings;DB_CLOSE_DELAY=-1");
        interleavings = Interleavings.on(database).patience(Duration.ofSeconds(30));
    }

    private Purses race(Purses.Taking taking) throws SQLException {
        return new Purses(database, interleavings, taking);
    }

    @Test
    void a_lost_update_is_found_and_shown_and_can_be_run_again() throws SQLException {
        Purses race = race(Purses::carelessly);
        InterleavingReport report = interleavings.explore(race);
        assertThat(report.isComplete()).isFalse();
        FailedSchedule failed = report.failed().orElseThrow();
        assertThat(failed.problems()).containsExactly("2 took 60 of 100, and 40 are left");
        assertThat(failed.steps()).hasSameSizeAs(failed.schedule().toCharArray());
        assertThatThrownBy(report::orFail)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("schedule " + failed.schedule(), "UPDATE purse", "B returned true");
        assertThat(interleavings
                        .replay(race, failed.schedule())
                        .failed()
                        .orElseThrow()
                        .schedule())
                .isEqualTo(failed.schedule());
        assertThat(interleavings.replay(race, "AAABB").orFail().failed()).isEmpty();
    }

    @Test
    void whoever_waits_is_left_waiting_while_the_others_go_on() throws SQLException {
        InterleavingReport report =
                interleavings.explore(race(Purses::carefully)).orFail();
        assertThat(report).hasToString("take, take: all 4 schedules of up to 4 steps, 2 waits");
    }

    @Test
    void a_bound_ends_a_race_early() throws SQLException {
        InterleavingReport report = interleavings.most(3).explore(race(Purses::carefully));
        assertThat(report.schedules()).isEqualTo(3);
        assertThat(report.isComplete()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> interleavings.most(0));
    }

    @Test
    void a_schedule_that_cannot_be_had_is_refused() throws SQLException {
        Purses race = race(Purses::carefully);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interleavings.replay(race, "ABB"))
                .withMessageContaining("ABB");
    }

    /** Whoever forgets the data source would see one schedule, and nothing in it. */
    @Test
    void racers_who_ask_another_data_source_are_no_race() throws SQLException {
        Purses race = new Purses(database, Interleavings.on(database), Purses::carefully);
        assertThatIllegalStateException()
                .isThrownBy(() -> interleavings.explore(race))
                .withMessageContaining("take, take");
    }

    /** Two who lock the same two rows in opposite order: the database ends that, and whoever lost is told. */
    @Test
    void somebody_who_is_rolled_back_is_seen() throws SQLException {
        Crossing race = new Crossing(database, interleavings.dataSource());
        InterleavingReport report = interleavings.explore(race).orFail();
        assertThat(report.isComplete()).isTrue();
        assertThat(race.lost()).isPositive();
    }

    /** Somebody who does not wait on the database is nobody's schedule, and is not waited for. */
    @Test
    void threads_that_are_no_racers_are_never_stopped() throws SQLException {
        race(Purses::carefully).heat("alone");
        try (var connection = interleavings.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(Purses.carefully(connection, "alone")).isTrue();
            connection.commit();
        }
    }

    @Test
    void results_say_what_was_returned_or_thrown() {
        assertThat(List.of(
                        RacerResult.returned(7).toString(),
                        RacerResult.returned(null).toString(),
                        RacerResult.threw(new IllegalStateException("no")).toString()))
                .containsExactly("returned 7", "returned nothing", "threw java.lang.IllegalStateException: no");
    }
}
