package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Decision;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Finds out whether a transaction was committed whose answer was lost. All of it was, or nothing: one entry tells. The lock
 * of its account waits until the database is done with the transaction in question.
 */
final class Proof implements Predicate<Handle> {
    private final Optional<Entry> witness;
    private final Dialect dialect;

    Proof(List<Decision> decisions, Dialect dialect) {
        this.witness = decisions.stream()
                .flatMap(decision -> decision.entries().stream())
                .findFirst();
        this.dialect = dialect;
    }

    /** A transaction without an entry only tidied up: whether it happened makes no difference to anybody. */
    @Override
    public boolean test(Handle handle) {
        return witness.isEmpty() || isThere(handle, witness.get());
    }

    private boolean isThere(Handle handle, Entry entry) {
        Set<Account> account = Set.of(entry.account());
        Tables tables = new Tables(handle);
        new Locks(tables, dialect).take(account);
        List<AccountRow> rows = tables.rows(account);
        return tables.entries()
                .hash(rows.get(0).accountId(), entry.sequence())
                .filter(entry.hash()::equals)
                .isPresent();
    }
}
