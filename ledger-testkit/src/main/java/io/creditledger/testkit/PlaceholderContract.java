package io.creditledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.Placeholder;
import org.junit.jupiter.api.Test;

/** Stands in for the contract until it is here. */
public abstract class PlaceholderContract {
    /** Makes one. */
    protected PlaceholderContract() {}

    /** The ledger to test. */
    protected abstract Placeholder ledger();

    /** One and two are three. */
    @Test
    public final void one_and_two_are_three() {
        assertThat(ledger().add(1, 2)).isEqualTo(3);
    }
}
