package io.creditledger.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that the ledger refuses or fails with. A refused command has changed nothing and its key is
 * still free; only after an {@link OutcomeUnknownException} something may have been written.
 */
public abstract sealed class LedgerException extends RuntimeException
        permits AccessDeniedException,
                AlreadySettledException,
                AmountOverflowException,
                HistoryBrokenException,
                ApprovalNeededException,
                InsufficientCreditsException,
                InvalidInputException,
                KeyConflictException,
                LotStateException,
                MoreThanLeftException,
                OutcomeUnknownException,
                ProposalStateException,
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
