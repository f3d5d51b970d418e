package io.creditledger.error;

import io.creditledger.value.Account;
import io.creditledger.value.Key;

/**
 * The command takes the approval of another person. It is proposed now, and not applied; sent again, it answers the same until
 * somebody has decided.
 */
public final class ApprovalNeededException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Key key;
    private final transient Account account;
    private final long amount;
    private final long most;

    /** Names the command, whose account it is for, its amount, and the most that needs no approval. */
    public ApprovalNeededException(Key key, Account account, long amount, long most) {
        super(key + " on " + account + " moves " + amount + "; more than " + most
                + " takes the approval of another person, for whom it is proposed");
        this.key = key;
        this.account = account;
        this.amount = amount;
        this.most = most;
    }

    /** The command's key, which names the proposal. */
    public Key key() {
        return key;
    }

    /** Whose credits. */
    public Account account() {
        return account;
    }

    /** How much it would move. */
    public long amount() {
        return amount;
    }

    /** The most that needs no approval. */
    public long most() {
        return most;
    }
}
