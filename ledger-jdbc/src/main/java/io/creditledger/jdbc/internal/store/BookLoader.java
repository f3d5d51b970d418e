package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads what a request wants: rows of accounts first, then the acts, then of each book what belongs to them. */
final class BookLoader {
    private final Tables tables;
    private final ActLoader acts;

    BookLoader(Tables tables) {
        this.tables = tables;
        this.acts = new ActLoader(tables);
    }

    Loaded load(Request request) {
        Map<Account, AccountRow> rows = new HashMap<>();
        tables.rows(request.accounts()).forEach(row -> rows.put(row.account(), row));
        Map<Place, Act> found = acts.acts(request.keys());
        Map<Account, Book> books = new HashMap<>();
        for (Account account : request.accounts()) {
            AccountRow row = rows.get(account);
            books.put(account, row == null ? Book.empty(account) : book(row, request, found));
        }
        Map<Key, Place> places = new HashMap<>();
        found.forEach((place, act) -> places.put(act.entry().key(), place));
        return new Loaded(new Books(books, found.values()), rows, found, places);
    }

    private Book book(AccountRow row, Request request, Map<Place, Act> found) {
        List<Act> own = found.entrySet().stream()
                .filter(act -> act.getKey().account() == row.accountId())
                .map(Map.Entry::getValue)
                .toList();
        return new BookParts(tables, row, request).book(own);
    }
}
