package io.creditledger.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.statement.Period;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The longest period that there is has spans, too. */
final class SlotsTest {
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    @Test
    void a_period_of_eight_thousand_years_is_cut_like_any_other() {
        Slots slots = new Slots(Period.of(Instant.EPOCH, END), 8);
        assertThat(slots.of(Instant.EPOCH)).isZero();
        assertThat(slots.of(Instant.parse("5900-01-01T00:00:00Z"))).isEqualTo(3);
        assertThat(slots.of(Instant.parse("6100-01-01T00:00:00Z"))).isEqualTo(4);
        assertThat(slots.of(END)).isEqualTo(7);
        assertThat(slots.part(Instant.MIN)).isZero();
        assertThat(slots.part(END)).isEqualTo(1);
    }
}
