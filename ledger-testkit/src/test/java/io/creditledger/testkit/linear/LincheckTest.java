package io.creditledger.testkit.linear;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lincheck finds no execution that is not one order, neither in the store in memory nor in the queue in front of it.
 * {@code -Dledger.lincheck.scenarios=1000} tries more.
 */
final class LincheckTest {
    private static final int SCENARIOS = Integer.getInteger("ledger.lincheck.scenarios", 3);

    @ParameterizedTest
    @ValueSource(classes = {CheckedMemory.class, CheckedQueue.class})
    void under_stress_there_is_one_order(Class<? extends Checked> checked) {
        stress().check(checked);
    }

    @Test
    void what_is_not_one_order_is_found() {
        assertThatThrownBy(() -> stress().minimizeFailedScenario(false).check(CheckedCounter.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static StressOptions stress() {
        return new StressOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(200)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(1);
    }
}
