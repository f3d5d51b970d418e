package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.AccountSql;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.OpeningTexts;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.Savepoints;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;

/** Opens books with one statement after the other, on any database. */
final class StepwiseOpening implements Opening {
    /** No database takes fewer parameters for one statement. */
    private static final int MOST_KEYS = 500;

    private final Session session;
    private final OpeningTexts texts;
    private final Dialect dialect;
    private final List<String> locks;

    StepwiseOpening(Session session, OpeningTexts texts, Dialect dialect, List<String> locks) {
        this.session = session;
        this.texts = texts;
        this.dialect = dialect;
        this.locks = locks;
    }

    @Override
    public Opened locked(Request request) {
        List<Account> accounts = Opening.ordered(request.accounts());
        if (accounts.size() > 1) {
            accounts.stream().filter(account -> rows(account).isEmpty()).forEach(this::open);
        }
        accounts.forEach(this::lock);
        Opened opened = unlocked(request);
        if (dialect.repeatsOldReads()) {
            accounts.forEach(this::needNothingHidden);
        }
        return opened;
    }

    @Override
    public Opened unlocked(Request request) {
        List<AccountRow> rows = new ArrayList<>();
        List<LotRow> lots = new ArrayList<>();
        for (Account account : Opening.ordered(request.accounts())) {
            rows.addAll(rows(account));
        }
        if (request.extent() == Extent.FIRST) {
            String text = texts.firstLots(FIRST_LOTS);
            rows.forEach(row -> lots.addAll(found(Call.query(text, List.of(row.accountId()), LotRow::read))));
        }
        return Opened.of(rows, entries(List.copyOf(request.keys())), lots);
    }

    private List<AccountRow> rows(Account account) {
        return found(Call.query(texts.account(), List.of(account.owner(), account.currency()), AccountRow::read));
    }

    private List<EntryRow> entries(List<Key> keys) {
        List<EntryRow> entries = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            List<Object> some = keys.subList(from, Math.min(from + MOST_KEYS, keys.size())).stream()
                    .<Object>map(Key::value)
                    .toList();
            entries.addAll(found(Call.query(texts.entries(some.size()), some, EntryRow::read)));
        }
        return entries;
    }

    private <T> List<T> found(Call<T> call) {
        session.send(List.of(call));
        return call.rows();
    }

    private void lock(Account account) {
        if (!isLocked(account)) {
            open(account);
            if (!isLocked(account)) {
                throw new Overtaken("the row of " + account + " came and went");
            }
        }
    }

    private boolean isLocked(Account account) {
        for (String text : locks) {
            Call<?> lock = Call.update(text, List.of(account.owner(), account.currency()));
            session.send(List.of(lock));
            if (lock.changed() == 1) {
                return true;
            }
        }
        return false;
    }

    /** Makes a row, unless somebody else does at the same time. */
    private void open(Account account) {
        Call<?> insert = Call.update(texts.open(), AccountRow.empty(account).opened());
        new Savepoints(dialect).insert(session.connection(), () -> session.send(List.of(insert)));
    }

    /**
     * Insists that the transaction shows everything that was written to an account before it was locked. A row that the
     * transaction has changed itself, if only to lock it, it sees as it is; whether it also sees the entry that the row tells
     * of is the proof.
     */
    private void needNothingHidden(Account account) {
        if (session.handle().attach(AccountSql.class).isHidden(account.owner(), account.currency())) {
            throw new Overtaken("the transaction began to read before the account was last written to");
        }
    }
}
