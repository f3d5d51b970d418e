package io.creditledger.error;

import io.creditledger.value.Account;

/** The history of an account is not as it was written, or contradicts itself, so that nothing can be derived from it. */
public final class HistoryBrokenException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final String problem;

    /** Names the account, and the first thing that is wrong with its history. */
    public HistoryBrokenException(Account account, String problem) {
        super("the history of " + account + " is broken: " + problem);
        this.account = account;
        this.problem = problem;
    }

    /** Whose history. */
    public Account account() {
        return account;
    }

    /** The first thing that is wrong with it. */
    public String problem() {
        return problem;
    }
}
