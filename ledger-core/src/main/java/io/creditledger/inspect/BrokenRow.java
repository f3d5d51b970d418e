package io.creditledger.inspect;

import io.creditledger.value.Account;
import java.util.Optional;

/**
 * A row of history that is not as it was written. Immutable.
 *
 * @param account in whose books; empty where the row belongs to an account that is not there
 * @param row which one
 * @param damage what became of it
 * @param what the same in words
 */
public record BrokenRow(Optional<Account> account, Row row, Damage damage, String what) {
    /** One line, for people. */
    @Override
    public String toString() {
        return account.map(Account::toString).orElse("no account") + ", " + row + ": " + damage + ", " + what;
    }
}
