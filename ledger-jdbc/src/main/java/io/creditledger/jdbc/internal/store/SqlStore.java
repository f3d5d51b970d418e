package io.creditledger.jdbc.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Outbox;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.SealStore;
import io.creditledger.internal.store.Store;
import io.creditledger.internal.store.TrailState;
import io.creditledger.internal.store.Trailed;
import io.creditledger.internal.store.Write;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AuditPageSql;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.HistorySql;
import io.creditledger.jdbc.internal.transaction.Session;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Books kept in tables. As thread-safe as its transactions. */
final class SqlStore implements Store {
    private final Transactions transactions;
    private final Function<Session, Tables> tables;
    private final Archive archive;
    private final Memory memory;

    /** Over these transactions; the archive is of the same tables, and the memory of books in them. */
    SqlStore(Transactions transactions, Function<Session, Tables> tables, Archive archive, Memory memory) {
        this.memory = memory;
        this.transactions = transactions;
        this.tables = tables;
        this.archive = archive;
    }

    @Override
    public <T> T write(Write<T> write) {
        Writing<T> writing = new Writing<>(write, tables, memory);
        T result = transactions.write(writing);
        writing.remember();
        return result;
    }

    @Override
    public Trailed trail(String actor, Optional<Key> proposal, Function<TrailState, Trailed> decide) {
        return transactions.write(session -> {
            TrailState state = tables.apply(session).office().locked(actor, proposal);
            Trailed trailed = decide.apply(state);
            return trailed.record()
                    .map(row -> new Written<>(
                            trailed,
                            List.<Key>of(),
                            Optional.<Predicate<Session>>of(
                                    again -> tables.apply(again).office().has(row)),
                            OfficeTables.rows(state, trailed)))
                    .orElseGet(() -> Written.before(trailed));
        });
    }

    @Override
    public List<Proposal> proposals(Optional<Key> key, Instant now, int limit) {
        return reading(open -> key.isPresent()
                ? open.office().proposals(List.of(key.get()))
                : open.office().open(now, limit));
    }

    @Override
    public <T> T read(Request request, Function<Books, T> read) {
        Optional<Books> books = reading(open -> new Snapshot(open).books(request));
        return read.apply(books.orElseGet(() -> lockedBooks(request)));
    }

    @Override
    public Map<Key, Account> accounts(Collection<Key> keys) {
        return memory.accounts(keys)
                .orElseGet(() -> reading(open -> rows(open, keys)).stream()
                        .collect(Collectors.toMap(EntryRow::entryKey, EntryRow::account)));
    }

    @Override
    public Map<Key, Entry> entries(Collection<Key> keys) {
        List<Entry> found = reading(open -> open.entries().of(rows(open, keys)));
        return found.stream().collect(Collectors.toMap(Entry::key, Function.identity()));
    }

    private static List<EntryRow> rows(Tables open, Collection<Key> keys) {
        return open.opened(new Request(Set.of(), Set.copyOf(keys), Extent.HEAD, Instant.MIN))
                .entries();
    }

    @Override
    public List<Entry> history(Account account, HistoryQuery query, long upTo, int limit) {
        return reading(open -> open.row(account)
                .map(row -> HistorySql.page(open.handle(), row.accountId(), query, upTo, limit))
                .map(open.entries()::of)
                .orElse(List.of()));
    }

    @Override
    public Optional<Entry> lastEntryAt(Account account, Instant instant) {
        return reading(open -> open.row(account).flatMap(row -> new Timeline(open, row).lastAt(instant)));
    }

    @Override
    public List<AuditRecord> audit(AuditQuery query, int limit) {
        return reading(open -> AuditPageSql.page(open.handle(), query, limit));
    }

    @Override
    public List<Account> due(Instant until, int limit) {
        return reading(open -> open.accounts().due(until, limit).stream()
                .map(AccountRow::account)
                .toList());
    }

    @Override
    public Archive archive() {
        return archive;
    }

    @Override
    public SealStore seals() {
        return new SqlSeals(transactions);
    }

    @Override
    public Outbox outbox() {
        return new SqlOutbox(transactions, tables);
    }

    private <T> T reading(Function<Tables, T> work) {
        return transactions.read(session -> work.apply(tables.apply(session)));
    }

    /** Books that nobody can write to meanwhile. */
    private Books lockedBooks(Request request) {
        return transactions.write(
                session -> Written.nothing(tables.apply(session).locked(request).books()));
    }
}
