package io.creditledger.internal.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A set of digests answers as a set of texts would. */
class DigestSetTest {
    @Test
    void what_was_added_is_there_and_nothing_else_is() {
        DigestSet set = new DigestSet();
        for (int i = 0; i < 20_000; i++) {
            assertThat(set.contains("key-" + i)).isFalse();
            assertThat(set.add("key-" + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(set.contains("key-" + i)).isTrue();
            assertThat(set.add("key-" + i)).isFalse();
            assertThat(set.contains("other-" + i)).isFalse();
        }
    }
}
