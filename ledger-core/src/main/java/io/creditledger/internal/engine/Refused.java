package io.creditledger.internal.engine;

import io.creditledger.Receipt;
import io.creditledger.error.LedgerException;

/**
 * The command is refused and changes nothing. Immutable.
 *
 * @param refusal why
 */
public record Refused(LedgerException refusal) implements Verdict {
    @Override
    public Receipt receipt() {
        throw refusal;
    }
}
