package io.creditledger;

import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import java.util.Optional;

/**
 * What {@link Ledger#trySpend} and {@link Ledger#tryHold} return: a receipt, or what was missing. Immutable.
 *
 * @param receipt the receipt, where there were enough credits
 * @param shortfall what was asked for and what there is, where there were not
 */
public record Attempt(Optional<Receipt> receipt, Optional<Shortfall> shortfall) {
    /** It went through. */
    public static Attempt accepted(Receipt receipt) {
        return new Attempt(Optional.of(receipt), Optional.empty());
    }

    /** There were not enough credits. */
    public static Attempt refused(Shortfall shortfall) {
        return new Attempt(Optional.empty(), Optional.of(shortfall));
    }

    /** Whether it went through. */
    public boolean isAccepted() {
        return receipt.isPresent();
    }

    /** The receipt, or the exception that the plain method would have thrown. */
    public Receipt orElseThrow() {
        return receipt.orElseThrow(() -> new InsufficientCreditsException(shortfall.orElseThrow()));
    }
}
