package io.creditledger.error;

import io.creditledger.value.Account;
import io.creditledger.value.Key;

/** A sum of the account would no longer fit into 64 bits. Nothing was written. */
public final class AmountOverflowException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Key key;

    /** Names the account and the command's key. */
    public AmountOverflowException(Account account, Key key) {
        super("command " + key + " would take a sum of account " + account + " beyond 64 bits");
        this.account = account;
        this.key = key;
    }

    /** The account whose sum would overflow. */
    public Account account() {
        return account;
    }

    /** The key of the command. */
    public Key key() {
        return key;
    }
}
