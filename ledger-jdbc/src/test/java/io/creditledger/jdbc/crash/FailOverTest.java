package io.creditledger.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.PostgresNode;
import io.creditledger.testkit.witness.Testimony;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary is killed under load and its synchronous standby takes over; callers go on through a URL that names both, and send each
 * command until they are answered. {@code -Dledger.rounds=5} does it again with a standby of the new primary.
 */
final class FailOverTest {
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 1);
    private static final long SEED = Long.getLong("ledger.seed", 20_260_301);

    @Test
    void what_callers_were_told_is_on_the_new_primary(@TempDir Path folder) {
        PostgresNode primary = PostgresNode.create();
        int repeated = 0;
        try {
            for (int number = 0; number < ROUNDS; number++) {
                try (PostgresNode old = primary) {
                    primary = old.copyAsStandby();
                    repeated += failOver(new Round(number, SEED, folder), old, primary);
                }
            }
            primary.start();
            try (HikariDataSource pool = PostgresNode.pool(2, primary)) {
                Testimony all = Round.testimony(folder, ROUNDS);
                assertThat(all.violationsOfAll(Round.standingStill(pool))).isEmpty();
                System.out.println("failed over " + ROUNDS + " times, seed " + SEED + ": " + all + "; " + repeated
                        + " times a command was sent again");
            }
        } finally {
            primary.close();
        }
    }

    /** Ends with both of them stopped. */
    private static int failOver(Round round, PostgresNode primary, PostgresNode standby) {
        primary.startAsPrimary();
        standby.startAsStandbyOf(primary);
        try (HikariDataSource pool = PostgresNode.pool(8, primary, standby)) {
            LedgerSchema.migrate(pool);
            int repeated = Disaster.during(round, pool, () -> {
                primary.kill();
                standby.promote();
            });
            round.judge(pool);
            return repeated;
        } finally {
            standby.stop();
        }
    }
}
