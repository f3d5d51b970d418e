package io.creditledger.jdbc.internal.store;

import io.creditledger.audit.AuditRecord;
import io.creditledger.inspect.Damage;
import io.creditledger.internal.store.Archive;
import io.creditledger.internal.store.Mending;
import io.creditledger.internal.store.Span;
import io.creditledger.internal.store.TrailVisitor;
import io.creditledger.internal.store.Visitor;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.ArchiveTexts;
import io.creditledger.jdbc.internal.sql.TrailTexts;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.transaction.Transactions;
import io.creditledger.jdbc.internal.transaction.Written;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Books kept in tables, for inspections: accounts with few entries together, a handful of statements for all of them; each of the others
 * alone, page by page. As thread-safe as its transactions.
 */
final class SqlArchive implements Archive {
    /** So many accounts and entries at most are read together: enough to make round trips cheap, and little memory. */
    private static final int MOST_ACCOUNTS = 500;

    private static final long MOST_ENTRIES = 4_000;

    private final Transactions transactions;
    private final Function<Session, Tables> tables;
    private final ArchiveTexts texts;
    private final int mostWorkers;

    SqlArchive(Transactions transactions, Function<Session, Tables> tables, ArchiveTexts texts, int mostWorkers) {
        this.transactions = transactions;
        this.tables = tables;
        this.texts = texts;
        this.mostWorkers = mostWorkers;
    }

    @Override
    public long size() {
        return rows(texts.count()).get(0);
    }

    @Override
    public int mostWorkers() {
        return mostWorkers;
    }

    /** The first one begins before all numbers and the last one ends behind them, so that they leave nothing out. */
    @Override
    public Optional<Span> next(Optional<Span> before) {
        long after = before.map(Span::upTo).orElse(Long.MIN_VALUE);
        if (after == Long.MAX_VALUE) {
            return Optional.empty();
        }
        List<long[]> sizes = rows(texts.sizes(after, MOST_ACCOUNTS));
        long entries = 0;
        int accounts = 0;
        for (long[] size : sizes) {
            entries += Math.max(0, Math.min(size[1], MOST_ENTRIES));
            if (accounts > 0 && entries > MOST_ENTRIES) {
                break;
            }
            accounts++;
        }
        boolean isLast = accounts == sizes.size() && accounts < MOST_ACCOUNTS;
        return Optional.of(new Span(after, isLast ? Long.MAX_VALUE : sizes.get(accounts - 1)[0], accounts));
    }

    @Override
    public void show(Span span, Visitor visitor) {
        SpanRows rows = reading(open -> new SpanRows(span, texts, visitor.wantsCaches()).read(open));
        rows.show(visitor).forEach(account -> showAlone(account, visitor));
    }

    @Override
    public void show(Account account, Visitor visitor) {
        rows(texts.number(account.owner(), account.currency())).forEach(number -> showAlone(number, visitor));
    }

    @Override
    public void show(TrailVisitor visitor) {
        TrailTexts trails = new TrailTexts(texts.prefix(), texts.limit());
        new TrailShow(trails, visitor, this::rows).all();
        for (String actor : rows(trails.headless())) {
            visitor.broken(actor, 1, Damage.ADDED, "nobody says where it ends");
            visitor.end(actor, 0, Hash.ZERO);
        }
    }

    private void showAlone(long number, Visitor visitor) {
        List<RawRow> row = rows(texts.accounts().ofAccounts(number - 1, number, 1));
        if (row.isEmpty()) {
            return; // nobody removes accounts but those who would not be told of
        }
        Optional<Account> account = Strays.account(row.get(0), visitor);
        if (account.isEmpty()) {
            return;
        }
        AccountShow show =
                new AccountShow(number, account.get(), texts, visitor.examiner(account.get()), visitor.wantsCaches());
        boolean isShown = reading(show::withoutLock);
        if (!isShown) {
            transactions.write(session ->
                    Written.nothing(show.locked(tables.apply(session)).size()));
        }
        visitor.seen(show.examiner());
    }

    @Override
    public <T> T mend(Mending<T> mending) {
        return transactions.write(session -> {
            Tables open = tables.apply(session);
            Optional<AccountRow> row = open.row(mending.account()).map(there -> open.lockedRow(mending.account()));
            Optional<AuditRecord> before = open.repair(mending.key());
            if (before.isPresent()) {
                return Written.before(mending.replay(before.get()));
            }
            return row.isEmpty()
                    ? Written.nothing(mending.mended().result())
                    : new CacheRows(row.get(), texts, tables).mended(mending, open);
        });
    }

    private <T> List<T> rows(Call<T> call) {
        return reading(open -> open.rows(call));
    }

    private <T> T reading(Function<Tables, T> work) {
        return transactions.read(session -> work.apply(tables.apply(session)));
    }
}
