package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.dialect.Dialect;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.OpeningTexts;
import io.creditledger.jdbc.internal.sql.ValueLists;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.Savepoints;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RowReader;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Opens books with one statement after the other, on any database; each statement is for many accounts. */
final class StepwiseOpening implements Opening {
    /** An account that never had more lots has few to burn, so that all of them may be read. */
    private static final int FEW_LOTS = 64;

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
            openMissing(accounts);
        }
        lock(accounts);
        Opened opened = unlocked(request);
        if (dialect.repeatsOldReads()) {
            needNothingHidden(opened.rows().values());
        }
        return opened;
    }

    @Override
    public Opened unlocked(Request request) {
        List<AccountRow> rows = rows(Opening.ordered(request.accounts()));
        List<LotRow> lots = request.extent() == Extent.FIRST ? lots(rows) : List.of();
        return Opened.of(rows, entries(request.keys()), lots);
    }

    private List<AccountRow> rows(List<Account> accounts) {
        if (accounts.size() == 1) {
            return found(Call.query(texts.account(), names(accounts.get(0)), AccountRow::read));
        }
        Map<String, List<String>> owners = accounts.stream()
                .collect(Collectors.groupingBy(
                        Account::currency, TreeMap::new, Collectors.mapping(Account::owner, Collectors.toList())));
        List<AccountRow> rows = new ArrayList<>();
        owners.forEach((currency, some) -> {
            for (List<Object> list : ValueLists.of(some)) {
                List<Object> parameters = new ArrayList<>(List.of(currency));
                parameters.addAll(list);
                rows.addAll(found(Call.query(texts.accounts(list.size()), parameters, AccountRow::read)));
            }
        });
        return rows;
    }

    private List<EntryRow> entries(Collection<Key> keys) {
        return found(keys.stream().map(Key::value).toList(), texts::entries, EntryRow::read);
    }

    /** The first lots that burn of each account; where it has few, all of them are read together with those of others. */
    private List<LotRow> lots(List<AccountRow> rows) {
        List<Object> few = new ArrayList<>();
        List<LotRow> lots = new ArrayList<>();
        for (AccountRow row : rows) {
            if (rows.size() > 1 && row.lastLot() <= FEW_LOTS) {
                few.add(row.accountId());
            } else {
                String text = texts.firstLots(FIRST_LOTS);
                lots.addAll(found(Call.query(text, List.of(row.accountId()), LotRow::read)));
            }
        }
        lots.addAll(found(few, texts::lotsToBurn, LotRow::read));
        return lots;
    }

    private <T> List<T> found(Collection<?> values, IntFunction<String> text, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        for (List<Object> list : ValueLists.of(values)) {
            found.addAll(found(Call.query(text.apply(list.size()), list, reader)));
        }
        return found;
    }

    private <T> List<T> found(Call<T> call) {
        session.send(List.of(call));
        return call.rows();
    }

    private void lock(List<Account> accounts) {
        List<Account> missing = withoutLock(accounts);
        missing.forEach(account -> open(List.of(account)));
        if (!withoutLock(missing).isEmpty()) {
            throw new Overtaken("the row of one of " + missing + " came and went");
        }
    }

    /** Locks those that are there, in this order, and returns the others. */
    private List<Account> withoutLock(List<Account> accounts) {
        List<Account> left = accounts;
        for (String text : locks) {
            List<Call<Object>> calls = left.stream()
                    .map(account -> Call.update(text, names(account)))
                    .toList();
            session.send(calls);
            List<Account> missed = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                if (calls.get(i).changed() != 1) {
                    missed.add(left.get(i));
                }
            }
            left = missed;
        }
        return left;
    }

    private void openMissing(List<Account> accounts) {
        List<Account> missing = new ArrayList<>(accounts);
        missing.removeAll(rows(accounts).stream().map(AccountRow::account).collect(Collectors.toSet()));
        if (!missing.isEmpty() && !open(missing)) {
            missing.forEach(account -> open(List.of(account)));
        }
    }

    /** Makes rows, all or none: false where somebody else makes one of them at the same time. */
    private boolean open(List<Account> accounts) {
        List<Call<Object>> inserts = accounts.stream()
                .map(account ->
                        Call.update(texts.open(), AccountRow.empty(account).opened()))
                .toList();
        return new Savepoints(dialect).insert(session.connection(), () -> session.send(inserts));
    }

    /**
     * Insists that the transaction shows everything that was written to accounts before they were locked. A row that the
     * transaction has changed itself, if only to lock it, it sees as it is; whether it also sees the entry that the row tells
     * of is the proof.
     */
    private void needNothingHidden(Collection<AccountRow> rows) {
        List<Long> numbers = rows.stream().map(AccountRow::accountId).toList();
        if (found(numbers, texts::hidden, row -> row.getLong(1)).stream().anyMatch(count -> count > 0)) {
            throw new Overtaken("the transaction began to read before an account was last written to");
        }
    }

    private static List<Object> names(Account account) {
        return List.of(account.owner(), account.currency());
    }
}
