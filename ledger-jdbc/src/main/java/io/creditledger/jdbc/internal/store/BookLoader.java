package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.PartTexts;
import io.creditledger.value.Account;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads what a request wants, once its books are opened: the acts, and of each book what belongs to them. A handful of steps,
 * however many books there are; most spends need none of them.
 */
final class BookLoader {
    private final Flight flight;
    private final PartTexts texts;

    BookLoader(Flight flight, PartTexts texts) {
        this.flight = flight;
        this.texts = texts;
    }

    Loaded load(Request request, Opened opened) {
        Map<Account, BookParts> parts = new LinkedHashMap<>();
        opened.rows()
                .forEach((account, row) ->
                        parts.put(account, new BookParts(flight, texts, row, request, opened.lots(row.accountId()))));
        Map<Account, List<EntryRow>> entries = new HashMap<>();
        parts.keySet().forEach(account -> entries.put(account, entries(opened, account)));

        ActLoader loader = new ActLoader(flight, texts);
        loader.want(opened.entries());
        parts.forEach((account, part) -> part.wantAsked(entries.getOrDefault(account, List.of())));
        flight.send();

        Map<Place, Act> acts = loader.acts(opened.entries());
        parts.forEach((account, part) -> part.wantTouched(acts(acts, opened, account)));
        flight.send();
        parts.values().forEach(BookParts::wantHeld);
        flight.send();
        parts.values().forEach(BookParts::wantFamilies);
        flight.send();
        return loaded(request, opened, parts, acts);
    }

    private static Loaded loaded(Request request, Opened opened, Map<Account, BookParts> parts, Map<Place, Act> acts) {
        Map<Account, Book> books = new HashMap<>();
        for (Account account : request.accounts()) {
            BookParts part = parts.get(account);
            books.put(account, part == null ? Book.empty(account) : part.book());
        }
        return Loaded.of(new Books(books, acts.values()), opened.rows(), acts);
    }

    private static List<EntryRow> entries(Opened opened, Account account) {
        if (opened.entries().isEmpty()) {
            return List.of();
        }
        long number = opened.number(account);
        return opened.entries().stream()
                .filter(row -> row.accountId() == number)
                .toList();
    }

    private static List<Act> acts(Map<Place, Act> acts, Opened opened, Account account) {
        if (acts.isEmpty()) {
            return List.of();
        }
        long number = opened.number(account);
        return acts.entrySet().stream()
                .filter(act -> act.getKey().account() == number)
                .map(Map.Entry::getValue)
                .toList();
    }
}
