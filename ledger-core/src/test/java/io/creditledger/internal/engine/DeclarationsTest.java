package io.creditledger.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final Declarations TWO = Declarations.NONE.with(3, 50).with(7, 80);

    @Test
    void the_floor_is_the_largest_that_was_not_withdrawn() {
        assertThat(Declarations.NONE.floor()).isZero();
        assertThat(TWO.floor()).isEqualTo(80);
        assertThat(TWO.without(7).floor()).isEqualTo(50);
        assertThat(TWO.without(3).floor()).isEqualTo(80);
    }

    @Test
    void text_reads_back() {
        assertThat(TWO.text()).isEqualTo("3:50 7:80");
        assertThat(Declarations.parse(TWO.text())).isEqualTo(TWO);
        assertThat(Declarations.NONE.text()).isEmpty();
        assertThat(Declarations.parse("")).isSameAs(Declarations.NONE);
    }
}
