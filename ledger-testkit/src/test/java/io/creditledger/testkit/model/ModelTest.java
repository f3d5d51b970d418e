package io.creditledger.testkit.model;

import io.creditledger.testkit.InMemoryLedger;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The ledger in memory and its model, side by side. {@code -Dledger.model.commands=1000000} posts more commands,
 * {@code -Dledger.model.seed=42} only those of one seed.
 */
final class ModelTest {
    private final long commands = Long.getLong("ledger.model.commands", 100_000);

    @Test
    void the_ledger_in_memory_answers_as_the_model_does() {
        Long only = Long.getLong("ledger.model.seed");
        long random = ThreadLocalRandom.current().nextLong();
        List<Long> seeds = only != null ? List.of(only) : List.of(1L, 2L, 3L, random);
        for (long seed : seeds) {
            long begin = System.nanoTime();
            ModelReport report = ModelCheck.of(InMemoryLedger::create).run(seed, commands / seeds.size());
            System.out.println("seed " + seed + ": " + report + " " + (System.nanoTime() - begin) / 1000000 + " ms");
        }
    }
}
