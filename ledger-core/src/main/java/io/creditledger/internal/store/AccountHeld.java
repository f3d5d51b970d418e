package io.creditledger.internal.store;

/**
 * Somebody else holds one of several accounts for long, so that nothing was written: the others should not wait for it. Thrown
 * by stores that were asked to be {@linkplain Request#impatient impatient}.
 */
public final class AccountHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a trace: who throws it, is no news. */
    public AccountHeld() {
        super("somebody else holds one of several accounts", null, false, false);
    }
}
