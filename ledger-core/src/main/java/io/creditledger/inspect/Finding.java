package io.creditledger.inspect;

import io.creditledger.value.Account;
import java.util.Optional;

/**
 * Something in the books that is not as it must be. Immutable.
 *
 * @param rule the rule that it breaks
 * @param severity whether it can be repaired
 * @param account in whose books; empty where a row belongs to an account that is not there
 * @param row which row is wrong, as far as one can tell
 * @param field what about it: the name of a column, or in words
 * @param expected what would be right
 * @param found what is there
 */
public record Finding(
        Rule rule, Severity severity, Optional<Account> account, Row row, String field, String expected, String found) {
    /** One line, for people. */
    @Override
    public String toString() {
        return severity + " " + rule + " " + account.map(Account::toString).orElse("no account") + ", " + row + ", "
                + field + ": expected " + expected + ", found " + found;
    }
}
