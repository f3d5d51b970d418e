package io.creditledger;

import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import java.util.Optional;

/**
 * What became of one of the commands of {@link Ledger#postEach}: a receipt, or why there is none. Immutable.
 *
 * @param receipt the receipt, where it was applied or replayed
 * @param refusal what {@link Ledger#post} would have thrown, where it was not
 */
public record Posted(Command command, Optional<Receipt> receipt, Optional<LedgerException> refusal) {
    /** It went through. */
    public static Posted accepted(Command command, Receipt receipt) {
        return new Posted(command, Optional.of(receipt), Optional.empty());
    }

    /** It did not. */
    public static Posted refused(Command command, LedgerException refusal) {
        return new Posted(command, Optional.empty(), Optional.of(refusal));
    }

    /** Whether it went through. */
    public boolean isAccepted() {
        return receipt.isPresent();
    }

    /** The receipt; a refusal is thrown. */
    public Receipt orElseThrow() {
        return receipt.orElseThrow(() -> refusal.orElseThrow());
    }
}
