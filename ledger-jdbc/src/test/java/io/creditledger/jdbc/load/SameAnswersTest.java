package io.creditledger.jdbc.load;

import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.LedgerTables;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.model.ModelCheck;
import io.creditledger.testkit.model.ModelReport;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One script of commands on a database of each engine: all answer as the model does, and so as the ledger in memory does,
 * down to the last hash. {@code -Dledger.script.seed=42} plays another script, {@code -Dledger.script.commands=100000} a longer one.
 */
final class SameAnswersTest {
    private static final long SEED = Long.getLong("ledger.script.seed", 20_260_301);
    private static final long COMMANDS = Long.getLong("ledger.script.commands", 5_000);

    private final AtomicInteger worlds = new AtomicInteger();

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.creditledger.jdbc.db.Databases#oneOfEachEngine")
    void a_script_has_the_same_answers_on_every_engine(TestDatabase database) {
        DataSource dataSource = database.newDatabase();
        ModelReport report = ModelCheck.of((clock, actor, rules) -> {
                    LedgerTables tables = LedgerTables.DEFAULT.prefix("world" + worlds.incrementAndGet() + "_");
                    LedgerSchema.migrate(dataSource, tables);
                    return JdbcLedger.on(dataSource)
                            .tables(tables)
                            .clock(clock)
                            .rules(rules)
                            .as(actor);
                })
                .commandsPerWorld(1_000)
                .balancesEvery(10)
                .run(SEED, COMMANDS);
        System.out.println("script, seed " + SEED + ", " + database.name() + ": " + report);
    }
}
