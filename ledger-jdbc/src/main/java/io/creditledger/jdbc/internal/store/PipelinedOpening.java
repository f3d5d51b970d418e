package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.jdbc.internal.sql.OpeningTexts;
import io.creditledger.jdbc.internal.transaction.Overtaken;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.PipelinedWire;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens books in one round trip, whatever the number of accounts; of one account with the simpler statements. */
final class PipelinedOpening implements Opening {
    /** Without a new version of the row, and without keeping out what only refers to it. */
    private static final String LOCKING = " FOR NO KEY UPDATE OF a";

    private final Session session;
    private final OpeningTexts texts;

    PipelinedOpening(Session session, OpeningTexts texts) {
        this.session = session;
        this.texts = texts;
    }

    @Override
    public Opened locked(Request request) {
        List<Account> accounts = Opening.ordered(request.accounts());
        // Who is impatient shares a transaction that can be taken apart, and nearly always meets accounts that have a
        // row.
        boolean makesFirst = accounts.size() > 1 && !request.impatient();
        Optional<Opened> opened = opened(accounts, request, makesFirst, LOCKING);
        if (opened.isEmpty()) {
            opened = opened(accounts, request, true, LOCKING);
        }
        return opened.orElseThrow(() -> new Overtaken("the row of one of " + accounts + " came and went"));
    }

    @Override
    public Opened unlocked(Request request) {
        return sent(Opening.ordered(request.accounts()), request, false, "");
    }

    private Optional<Opened> opened(List<Account> accounts, Request request, boolean making, String ending) {
        Opened opened = sent(accounts, request, making, ending);
        return opened.rows().size() == accounts.size() ? Optional.of(opened) : Optional.empty();
    }

    private Opened sent(List<Account> accounts, Request request, boolean making, String ending) {
        List<Call<?>> calls = new ArrayList<>();
        if (session.isOnItsOwn()) {
            calls.add(Call.update(PipelinedWire.BY_INDEX, List.of()));
        }
        if (request.impatient()) {
            calls.add(Call.update(PipelinedWire.IMPATIENCE, List.of()));
        }
        if (making) {
            calls.add(Call.update(texts.openMissing(), opening(accounts)));
        }
        Call<AccountRow> rows = rows(accounts, ending);
        Call<EntryRow> entries = entries(List.copyOf(request.keys()));
        Call<LotRow> lots = lots(accounts);
        if (!accounts.isEmpty()) {
            calls.add(rows);
        }
        if (!request.keys().isEmpty()) {
            calls.add(entries);
        }
        if (request.extent() == Extent.FIRST && !accounts.isEmpty()) {
            calls.add(lots);
        }
        session.send(calls);
        return Opened.of(rows.rows(), entries.rows(), lots.rows());
    }

    private Call<AccountRow> rows(List<Account> accounts, String ending) {
        return accounts.size() == 1
                ? Call.query(texts.account() + ending, names(accounts.get(0)), AccountRow::read)
                : Call.query(texts.accounts(ending), arrays(accounts), AccountRow::read);
    }

    private Call<EntryRow> entries(List<Key> keys) {
        return keys.size() == 1
                ? Call.query(texts.entries(1), List.of(keys.get(0).value()), EntryRow::read)
                : Call.query(
                        texts.entriesOfArray(),
                        List.of((Object) keys.stream().map(Key::value).toArray(String[]::new)),
                        EntryRow::read);
    }

    private Call<LotRow> lots(List<Account> accounts) {
        return accounts.size() == 1
                ? Call.query(texts.firstLotsOfOwner(FIRST_LOTS), names(accounts.get(0)), LotRow::read)
                : Call.query(texts.firstLotsOfOwners(FIRST_LOTS), arrays(accounts), LotRow::read);
    }

    private static List<Object> names(Account account) {
        return List.of(account.owner(), account.currency());
    }

    private static List<Object> arrays(List<Account> accounts) {
        return List.of(
                accounts.stream().map(Account::owner).toArray(String[]::new),
                accounts.stream().map(Account::currency).toArray(String[]::new));
    }

    private static List<Object> opening(List<Account> accounts) {
        List<Object> parameters =
                new ArrayList<>(AccountRow.empty(accounts.get(0)).opened());
        parameters.subList(0, 2).clear();
        parameters.addAll(arrays(accounts));
        return parameters;
    }
}
