package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a request begins with. Immutable.
 *
 * @param rows of those accounts that have one
 * @param entries those with the keys that were asked for
 * @param lots by the number of their account, the first lots in burn order; of accounts for which they were asked
 */
record Opened(Map<Account, AccountRow> rows, List<EntryRow> entries, Map<Long, List<LotRow>> lots) {
    static Opened of(Collection<AccountRow> rows, List<EntryRow> entries, Collection<LotRow> lots) {
        Map<Account, AccountRow> byAccount = new HashMap<>();
        rows.forEach(row -> byAccount.put(row.account(), row));
        Map<Long, List<LotRow>> byNumber = new HashMap<>();
        lots.forEach(lot -> byNumber.computeIfAbsent(lot.accountId(), none -> new ArrayList<>())
                .add(lot));
        return new Opened(byAccount, entries, byNumber);
    }

    /** The number of an account that has a row. */
    long number(Account account) {
        return Objects.requireNonNull(rows.get(account), "it has a row").accountId();
    }

    List<LotRow> lots(long account) {
        return lots.getOrDefault(account, List.of());
    }
}
