package io.creditledger.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SumTest {
    @Test
    void adds() {
        assertThat(Sum.of(0, 2)).isEqualTo(2);
    }
}
