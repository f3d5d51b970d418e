package io.creditledger.error;

import io.creditledger.access.AccessRequest;

/** The access policy refuses this. The refusal is in the audit trail, also where the host's transaction is rolled back. */
public final class AccessDeniedException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient AccessRequest request;
    private final long amount;
    private final String reason;

    /** Names who wanted what, how much of it as far as that is known, and why not. */
    public AccessDeniedException(AccessRequest request, long amount, String reason) {
        super(request.actor() + " may not "
                + request.action()
                + request.command().map(command -> " " + command.key()).orElse("")
                + request.account().map(account -> " on " + account).orElse("")
                + ": " + reason);
        this.request = request;
        this.amount = amount;
        this.reason = reason;
    }

    /** Who wanted what. */
    public AccessRequest request() {
        return request;
    }

    /** How much would have been moved; 0 where that was not known yet. */
    public long amount() {
        return amount;
    }

    /** Why not. */
    public String reason() {
        return reason;
    }
}
