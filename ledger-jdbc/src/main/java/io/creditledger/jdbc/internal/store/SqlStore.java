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
import io.creditledger.jdbc.internal.sql.SqlTexts;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Books kept in tables. As thread-safe as its transactions. */
public final class SqlStore implements Store {
    private final Transactions transactions;
    private final Dialect dialect;

    /** Over these transactions. */
    public SqlStore(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public <T> T write(Request request, Function<Books, Decided<T>> decide) {
        return transactions.write(handle -> {
            handle.define(SqlTexts.CURRENT, dialect.current());
            new Locks(handle, dialect).take(request.accounts());
            Loaded loaded = new BookLoader(handle).load(request);
            Decided<T> decided = decide.apply(loaded.books());
            if (decided.decisions().isEmpty()) {
                return Written.nothing(decided.result());
            }
            new Writer(loaded, decided.decisions()).write(Tables.over(handle));
            return new Written<>(decided.result(), keys(decided), Optional.of(new Proof(decided.decisions(), dialect)));
        });
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        Optional<Books> books = transactions.read(handle -> new Snapshot(handle).books(request));
        return read.apply(books.orElseGet(() -> locked(request)));
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        return transactions.read(handle -> {
            Map<Key, Entry> found = new HashMap<>();
            Tables tables = Tables.over(handle);
            new Entries(tables.entries())
                    .of(tables.entries().withKeys(keys))
                    .forEach(entry -> found.put(entry.key(), entry));
            return found;
        });
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return transactions.read(handle -> row(handle, account)
                .map(row -> new Entries(Tables.over(handle).entries())
                        .of(HistorySql.page(handle, row.accountId(), query, upTo, limit)))
                .orElse(List.of()));
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return transactions.read(handle -> row(handle, account)
                .flatMap(row -> new Timeline(Tables.over(handle).entries(), row).lastAt(instant)));
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return transactions.read(handle -> AuditPageSql.page(handle, query, limit).stream()
                .map(AuditRow::audited)
                .toList());
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return transactions.read(handle -> Tables.over(handle).accounts().due(until, limit).stream()
                .map(AccountRow::account)
                .toList());
    }

    /** Books that nobody can write to meanwhile. */
    private Books locked(Request request) {
        return transactions.write(handle -> {
            handle.define(SqlTexts.CURRENT, dialect.current());
            new Locks(handle, dialect).take(request.accounts());
            return Written.nothing(new BookLoader(handle).load(request).books());
        });
    }

    private static Optional<AccountRow> row(Handle handle, Account account) {
        return Locks.rows(Tables.over(handle).accounts(), Set.of(account)).stream()
                .findFirst();
    }

    private static List<Key> keys(Decided<?> decided) {
        return decided.decisions().stream()
                .map(Decision::act)
                .flatMap(Optional::stream)
                .map(act -> act.entry().key())
                .toList();
    }
}
