package io.creditledger.error;

import io.creditledger.entry.Shortfall;

/** There are not enough credits. Nothing was taken, and the key may be tried again later. */
public final class InsufficientCreditsException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Shortfall shortfall;

    /** Carries what was asked for and what there is. */
    public InsufficientCreditsException(Shortfall shortfall) {
        super(shortfall.toString());
        this.shortfall = shortfall;
    }

    /** What was asked for and what there is. */
    public Shortfall shortfall() {
        return shortfall;
    }
}
