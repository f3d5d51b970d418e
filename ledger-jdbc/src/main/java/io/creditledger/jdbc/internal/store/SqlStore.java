package io.creditledger.jdbc.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.store.Decided;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AuditPageSql;
import io.creditledger.jdbc.internal.sql.AuditRow;
import io.creditledger.jdbc.internal.sql.HistorySql;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Books kept in tables. As thread-safe as its transactions. */
final class SqlStore implements Store {
    private final Transactions transactions;
    private final Dialect dialect;

    /** Over these transactions. */
    SqlStore(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public <T> T write(Request request, Function<Books, Decided<T>> decide) {
        return transactions.write(handle -> {
            Tables tables = locked(handle, request);
            Loaded loaded = new BookLoader(tables).load(request);
            Decided<T> decided = decide.apply(loaded.books());
            if (decided.decisions().isEmpty()) {
                return Written.nothing(decided.result());
            }
            new Writer(loaded, decided.decisions()).write(tables);
            return new Written<>(decided.result(), keys(decided), Optional.of(new Proof(decided.decisions(), dialect)));
        });
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        Optional<Books> books = reading(tables -> new Snapshot(tables).books(request));
        return read.apply(books.orElseGet(() -> lockedBooks(request)));
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        List<Entry> found =
                reading(tables -> new Entries(tables).of(tables.entries().withKeys(keys)));
        return found.stream().collect(Collectors.toMap(Entry::key, Function.identity()));
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return reading(tables -> row(tables, account)
                .map(row -> HistorySql.page(tables.handle(), row.accountId(), query, upTo, limit))
                .map(new Entries(tables)::of)
                .orElse(List.of()));
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return reading(tables -> row(tables, account).flatMap(row -> new Timeline(tables, row).lastAt(instant)));
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return reading(tables -> AuditPageSql.page(tables.handle(), query, limit).stream()
                .map(AuditRow::audited)
                .toList());
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return reading(tables -> tables.accounts().due(until, limit).stream()
                .map(AccountRow::account)
                .toList());
    }

    private <T> T reading(Function<Tables, T> work) {
        return transactions.read(handle -> work.apply(new Tables(handle)));
    }

    /** The tables, with the accounts of a request locked. */
    private Tables locked(Handle handle, Request request) {
        Tables tables = new Tables(handle);
        Locks locks = new Locks(tables, dialect);
        locks.take(request.accounts());
        if (dialect.repeatsOldReads()) {
            locks.needNothingHidden(request.accounts());
        }
        return tables;
    }

    /** Books that nobody can write to meanwhile. */
    private Books lockedBooks(Request request) {
        return transactions.write(handle -> Written.nothing(
                new BookLoader(locked(handle, request)).load(request).books()));
    }

    private static Optional<AccountRow> row(Tables tables, Account account) {
        return tables.rows(Set.of(account)).stream().findFirst();
    }

    private static List<Key> keys(Decided<?> decided) {
        return decided.decisions().stream()
                .map(Decision::act)
                .flatMap(Optional::stream)
                .map(act -> act.entry().key())
                .toList();
    }
}
