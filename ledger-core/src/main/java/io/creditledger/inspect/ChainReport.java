package io.creditledger.inspect;

import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;

/**
 * Whether the history of an account is as it was written. Immutable.
 *
 * @param account whose history
 * @param entries how many entries were looked at
 * @param audits how many audit records were looked at
 * @param broken the first broken row of the entries and the first one of the audit records, where there is one
 */
public record ChainReport(Account account, long entries, long audits, List<BrokenRow> broken) {
    /** Copies the list. */
    public ChainReport {
        broken = List.copyOf(broken);
    }

    /** Whether nobody has touched it. */
    public boolean isSound() {
        return broken.isEmpty();
    }

    /** The first broken row; that of the entries where both chains are broken. */
    public Optional<BrokenRow> firstBroken() {
        return broken.stream().findFirst();
    }
}
