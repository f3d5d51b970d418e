package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.db.PostgresNode;
import io.creditledger.testkit.witness.Testimony;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed with SIGKILL while its callers write, again and again: what they were told is true afterwards.
 * {@code -Dledger.rounds=50} kills more often, {@code -Dledger.seed=42} at other moments.
 */
final class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 2);
    private static final long SEED = Long.getLong("ledger.seed", 20_260_301);
    private static final int MOST_ANSWERS = 300;

    @TempDir
    private Path folder;

    @Test
    void durable_postgres() {
        try (PostgresNode server = PostgresNode.create()) {
            server.start();
            kill("PostgreSQL 18", server.url(), server::endSessions);
        }
    }

    @Test
    void h2_in_files() {
        kill("H2 in files", "jdbc:h2:file:" + folder.resolve("books"), () -> {});
    }

    @Test
    void sqlite() {
        kill("SQLite", "jdbc:sqlite:" + folder.resolve("books.db"), () -> {});
    }

    /** What a process has asked a server for may go on for a moment after it is dead. */
    private void kill(String name, String url, Runnable settle) {
        long unsettled = 0;
        for (int number = 0; number < ROUNDS; number++) {
            Round round = new Round(number, SEED, folder);
            Killing.after(round.answersBefore(MOST_ANSWERS), url, round);
            settle.run();
            unsettled += judge(url, round);
        }
        try (HikariDataSource pool = pool(url)) {
            Testimony all = Round.testimony(folder, ROUNDS);
            assertThat(all.violationsOfAll(Round.standingStill(pool))).isEmpty();
            System.out.println("killed " + ROUNDS + " processes on " + name + ", seed " + SEED + ": " + all
                    + "; unknown after the crashes were " + unsettled);
        }
    }

    private static int judge(String url, Round round) {
        try (HikariDataSource pool = pool(url)) {
            return round.judge(pool);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
