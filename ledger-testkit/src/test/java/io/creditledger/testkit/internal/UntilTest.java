package io.creditledger.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class UntilTest {
    @Test
    void it_looks_until_it_is_so() {
        AtomicInteger looks = new AtomicInteger();
        Until.holds(() -> looks.incrementAndGet() == 3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void who_cannot_look_fails() {
        assertThatThrownBy(() -> Until.holds(() -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("gone");
    }
}
