package io.creditledger.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that the ledger refuses or fails with. A refused command has changed nothing and its key is
 * still free; only after an {@link OutcomeUnknownException} something may have been written.
 */
public abstract sealed class LedgerException extends RuntimeException
        permits AlreadySettledException,
                AmountOverflowException,
                HistoryBrokenException,
                InsufficientCreditsException,
                InvalidInputException,
                KeyConflictException,
                LotStateException,
                MoreThanLeftException,
                OutcomeUnknownException,
                RetryableLedgerException,
                StoreException,
                UnknownKeyException,
                WrongActException {
    private static final long serialVersionUID = 1L;

    LedgerException(String message) {
        super(message);
    }

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
