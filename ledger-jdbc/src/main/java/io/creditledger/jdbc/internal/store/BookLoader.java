package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads what a request wants, once its books are opened: the acts, then of each book what belongs to them. */
final class BookLoader {
    private final Tables tables;
    private final ActLoader acts;

    BookLoader(Session session) {
        this.tables = new Tables(session);
        this.acts = new ActLoader(tables);
    }

    Loaded load(Request request, Opened opened) {
        Map<Place, Act> found = acts.acts(opened.entries());
        Map<Account, Book> books = new HashMap<>();
        for (Account account : request.accounts()) {
            AccountRow row = opened.rows().get(account);
            books.put(account, row == null ? Book.empty(account) : book(row, request, opened, found));
        }
        Map<Key, Place> places = new HashMap<>();
        found.forEach((place, act) -> places.put(act.entry().key(), place));
        return new Loaded(new Books(books, found.values()), opened.rows(), found, places);
    }

    private Book book(AccountRow row, Request request, Opened opened, Map<Place, Act> found) {
        List<Act> own = found.entrySet().stream()
                .filter(act -> act.getKey().account() == row.accountId())
                .map(Map.Entry::getValue)
                .toList();
        return new BookParts(tables, row, request, opened.lots(row.accountId())).book(own);
    }
}
