package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.jdbc.internal.sql.DrawRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.ExtensionRow;
import io.creditledger.jdbc.internal.sql.PartTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries put together from their rows, in two steps: first want what hangs on the rows, then, when it is there, put together. */
final class Entries {
    private final Flight flight;
    private final PartTexts texts;

    Entries(Flight flight, PartTexts texts) {
        this.flight = flight;
        this.texts = texts;
    }

    /** The entries that these are the rows of, in the same order. */
    List<Entry> of(Collection<EntryRow> rows) {
        rows.forEach(this::want);
        flight.send();
        return together(rows);
    }

    /** Wants what hangs on an entry. */
    void want(EntryRow row) {
        flight.want(texts.draws(), row.accountId(), row.entryNo());
        if (row.entryType() == EntryType.EXTEND) {
            flight.want(texts.extensions(), row.accountId(), row.entryNo());
        }
    }

    /** The entries of rows whose draws and extensions have been fetched. */
    List<Entry> together(Collection<EntryRow> rows) {
        Map<Place, List<Draw>> draws = new HashMap<>();
        Map<Place, List<Extension>> extensions = new HashMap<>();
        rows.stream().map(EntryRow::accountId).distinct().forEach(account -> {
            draws.putAll(draws(account));
            extensions.putAll(extensions(account));
        });
        return rows.stream()
                .map(row -> row.entry(
                        draws.getOrDefault(Place.of(row), List.of()),
                        extensions.getOrDefault(Place.of(row), List.of())))
                .toList();
    }

    /** All draws of an account that have been fetched so far. */
    Map<Place, List<Draw>> draws(long account) {
        Map<Place, List<Draw>> draws = new HashMap<>();
        for (DrawRow row : flight.rows(texts.draws(), account)) {
            draws.computeIfAbsent(new Place(account, row.entryNo()), none -> new ArrayList<>())
                    .add(row.draw());
        }
        return draws;
    }

    private Map<Place, List<Extension>> extensions(long account) {
        Map<Place, List<Extension>> extensions = new HashMap<>();
        for (ExtensionRow row : flight.rows(texts.extensions(), account)) {
            extensions
                    .computeIfAbsent(new Place(account, row.entryNo()), none -> new ArrayList<>())
                    .add(row.extension());
        }
        return extensions;
    }
}
