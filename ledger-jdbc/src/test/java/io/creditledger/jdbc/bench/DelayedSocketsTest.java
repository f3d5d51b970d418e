package io.creditledger.jdbc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.Databases;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is sent through a delayed socket arrives once, late, and by as much as was said. */
final class DelayedSocketsTest {
    private static final int FAR = 20_000;

    @Test
    void a_pause_is_not_too_short() {
        // The system wakes threads late, and by how much was measured: a tenth of a millisecond or so.
        long begin = System.nanoTime();
        Pause.of(Duration.ofMillis(20));
        assertThat(System.nanoTime() - begin).isGreaterThan(15_000_000);
    }

    @Test
    void a_question_to_a_far_server_takes_a_round_trip_more() throws SQLException {
        BenchServer server = BenchServer.on(Databases.POSTGRES_18);
        try (HikariDataSource near = server.pool(1, 0);
                HikariDataSource far = server.pool(1, FAR)) {
            Duration more = BenchServer.question(far, 11).minus(BenchServer.question(near, 11));
            assertThat(more).isBetween(Duration.ofMillis(15), Duration.ofMillis(39));
        }
    }
}
