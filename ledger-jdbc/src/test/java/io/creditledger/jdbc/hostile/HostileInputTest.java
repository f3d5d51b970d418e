package io.creditledger.jdbc.hostile;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.hostile.HostileInput;
import io.creditledger.testkit.hostile.HostileReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be handed in, on every database: refused by name, or kept to the last character. Another run with
 * {@code -Dledger.hostile.seed=42}, a longer one with {@code -Dledger.hostile.rounds=20000}.
 */
final class HostileInputTest {
    private static final long SEED = Long.getLong("ledger.hostile.seed", 20_260_301);
    private static final int ROUNDS = Integer.getInteger("ledger.hostile.rounds", 60);

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void whatever_comes_in_is_refused_by_name_or_kept_exactly(TestDatabase database) {
        try (HikariDataSource dataSource = database.newDatabase()) {
            LedgerSchema.migrate(dataSource);
            HostileReport report = HostileInput.on((clock, actor, rules) ->
                            JdbcLedger.on(dataSource).clock(clock).rules(rules).as(actor))
                    .withoutFactories()
                    .seed(SEED)
                    .rounds(ROUNDS)
                    .run()
                    .orFail();
            System.out.println(database.name() + ", " + report);
        }
    }
}
