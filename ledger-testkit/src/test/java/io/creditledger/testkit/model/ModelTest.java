package io.creditledger.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditledger.entry.EntryType;
import io.creditledger.entry.LotStatus;
import io.creditledger.testkit.InMemoryLedger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The ledger in memory and the model, side by side. {@code -Dledger.model.commands=1000000} posts more commands,
 * {@code -Dledger.model.seed=42} those that follow from another seed. Without it a build posts the same ones each time.
 */
final class ModelTest {
    private static final int ENOUGH = 50_000;

    @Test
    void the_ledger_in_memory_answers_as_the_model_does() {
        List<Long> seeds = seeds();
        long begin = System.nanoTime();
        ModelReport report =
                ModelCheck.of(InMemoryLedger::create).run(seeds, Long.getLong("ledger.model.commands", 100_000));
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        System.out.println("model, seeds " + seeds + ", " + seconds + " s: " + report);
        assumeTrue(report.commands() >= ENOUGH, "too few commands to ask whether everything happened");
        everyKindOfCommandWasAnsweredInEveryWay(report);
        timeDidEverything(report);
    }

    private static List<Long> seeds() {
        Long only = Long.getLong("ledger.model.seed");
        return only == null ? List.of(1L, 2L, 3L, 4L, 8196980753821780235L) : List.of(only);
    }

    private static void everyKindOfCommandWasAnsweredInEveryWay(ModelReport report) {
        Set<String> refusals = new TreeSet<>();
        for (EntryType type : EntryType.values()) {
            if (!type.isSystem()) {
                Set<String> seen = new TreeSet<>(report.counts(type.name()).keySet());
                assertThat(seen).as("%s", type).contains(ModelReport.APPLIED, ModelReport.REPLAYED);
                seen.removeAll(Set.of(ModelReport.APPLIED, ModelReport.REPLAYED));
                assertThat(seen).as("%s", type).contains("KeyConflictException");
                refusals.addAll(seen);
            }
        }
        assertThat(refusals)
                .containsExactlyInAnyOrder(
                        "AlreadySettledException",
                        "AmountOverflowException",
                        "InsufficientCreditsException",
                        "InvalidInputException",
                        "KeyConflictException",
                        "LotStateException",
                        "MoreThanLeftException",
                        "UnknownKeyException",
                        "WrongActException");
        assertThat(report.counts(ModelReport.LISTS).keySet())
                .containsAll(refusals)
                .contains(ModelReport.APPLIED);
    }

    private static void timeDidEverything(ModelReport report) {
        for (EntryType type : EntryType.values()) {
            assertThat(report.counts(type.name())).as("%s", type).containsKey(ModelReport.APPLIED);
        }
        assertThat(report.counts(ModelReport.LOTS).keySet())
                .containsAll(Arrays.stream(LotStatus.values()).map(Enum::name).toList())
                .contains("reissued", "of ADJUST", "of REFUND");
    }
}
