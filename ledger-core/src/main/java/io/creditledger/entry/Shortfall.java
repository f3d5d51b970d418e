package io.creditledger.entry;

import io.creditledger.value.Account;
import io.creditledger.value.Key;

/**
 * Not enough credits: what was asked for and what there is. Immutable.
 *
 * @param account whose credits
 * @param key the key of the command, or of the grant that a revoke found too little of
 * @param requested what was asked for
 * @param spendable what there is for this purpose, overdraft included; negative while there is debt
 */
public record Shortfall(Account account, Key key, long requested, long spendable) {
    /** How many credits are missing; the largest number there is where it does not fit into 64 bits. */
    public long missing() {
        long missing = requested - spendable;
        return missing < 0 ? Long.MAX_VALUE : missing;
    }

    /** One sentence for people. */
    @Override
    public String toString() {
        return key + " asks " + account + " for " + requested + " credits; there are " + spendable;
    }
}
