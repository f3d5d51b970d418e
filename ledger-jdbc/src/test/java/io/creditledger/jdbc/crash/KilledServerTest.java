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
 * A durable server is killed with SIGKILL under load and started again on its data, again and again; callers send each command until they
 * are answered. {@code -Dledger.rounds=20} kills more often, {@code -Dledger.seed=42} at other moments.
 */
final class KilledServerTest {
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 2);
    private static final long SEED = Long.getLong("ledger.seed", 20_260_301);

    @Test
    void what_callers_were_told_outlives_the_server(@TempDir Path folder) {
        int repeated = 0;
        try (PostgresNode server = PostgresNode.create()) {
            server.start();
            try (HikariDataSource pool = PostgresNode.pool(8, server)) {
                LedgerSchema.migrate(pool);
                for (int number = 0; number < ROUNDS; number++) {
                    Round round = new Round(number, SEED, folder);
                    repeated += Disaster.during(round, pool, () -> {
                        server.kill();
                        server.start();
                    });
                    round.judge(pool);
                }
                Testimony all = Round.testimony(folder, ROUNDS);
                assertThat(all.violationsOfAll(Round.standingStill(pool))).isEmpty();
                System.out.println("killed a server " + ROUNDS + " times, seed " + SEED + ": " + all + "; " + repeated
                        + " times a command was sent again");
            }
        }
    }
}
