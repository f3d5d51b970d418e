package io.creditledger.testkit.simulator;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SimulatorTest {
    @Test
    void x() {
        for (int i = 0; i < 3; i++) {
            System.out.println(Simulator.inMemory().runFor(1 + i, Duration.ofSeconds(Long.getLong("ledger.simulator.seconds", 5))));
        }
    }
}
