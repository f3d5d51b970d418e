package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Head;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.Savepoints;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The locks on accounts: the one place where writers wait for each other. An account that has no row yet gets one, so that
 * there is something to lock.
 *
 * <p>Rows are made before any is locked, and both in one order. A transaction that waits to make a row holds no lock that
 * somebody who waits for a lock could want, so nobody waits in a circle.
 */
final class Locks {
    private static final Comparator<Account> ORDER =
            Comparator.comparing(Account::owner).thenComparing(Account::currency);

    private final Tables tables;
    private final Dialect dialect;

    Locks(Tables tables, Dialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    /** Locks accounts until the end of the transaction. */
    void take(Collection<Account> accounts) {
        List<Account> ordered = new ArrayList<>(accounts);
        ordered.sort(ORDER);
        if (ordered.size() > 1) {
            openMissing(ordered);
        }
        for (Account account : ordered) {
            if (!lock(account)) {
                open(account);
                if (!lock(account)) {
                    throw new Overtaken("the row of " + account + " came and went");
                }
            }
        }
    }

    /**
     * Insists that the transaction shows everything that was written to these accounts before they were locked. A row that
     * the transaction has changed itself, if only to lock it, it sees as it is; whether it also sees the entry that the row
     * tells of is the proof.
     */
    void needNothingHidden(Collection<Account> accounts) {
        if (!accounts.isEmpty() && tables.accounts().hidden(Tables.owners(accounts), Tables.currencies(accounts)) > 0) {
            throw new Overtaken("the transaction began to read before the account was last written to");
        }
    }

    private void openMissing(List<Account> accounts) {
        Set<Account> there =
                tables.rows(accounts).stream().map(AccountRow::account).collect(Collectors.toSet());
        accounts.stream().filter(account -> !there.contains(account)).forEach(this::open);
    }

    private boolean lock(Account account) {
        return dialect.lock(tables.handle(), account.owner(), account.currency());
    }

    /** Makes a row, unless somebody else does at the same time. */
    private void open(Account account) {
        new Savepoints(dialect)
                .insert(tables.handle(), same -> tables.accounts().open(AccountRow.of(0, Head.empty(account))));
    }
}
