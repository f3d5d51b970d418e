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
 * Finds out whether a transaction was committed whose answer was lost. All of it was, or nothing: one entry tells. It is the
 * last one of an account, whose hash covers those before it: what time did alone, somebody else might have written just so. The
 * lock of its account waits until the database is done with the transaction in question.
 */
final class Proof implements Predicate<Handle> {
    private final Optional<Entry> witness;
    private final Dialect dialect;

    Proof(List<Decision> decisions, Dialect dialect) {
        this.witness = decisions.stream()
                .map(Decision::entries)
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .map(entries -> entries.get(entries.size() - 1));
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
