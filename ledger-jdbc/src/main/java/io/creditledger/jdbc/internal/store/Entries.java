package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.jdbc.internal.sql.DrawRow;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.ExtensionRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries put together from their rows. */
final class Entries {
    private final Tables tables;

    Entries(Tables tables) {
        this.tables = tables;
    }

    /** The entries that these are the rows of, in the same order. */
    List<Entry> of(Collection<EntryRow> rows) {
        Map<Place, List<Draw>> draws = new HashMap<>();
        Map<Place, List<Extension>> extensions = new HashMap<>();
        Map<Long, List<Long>> numbers = new TreeMap<>();
        Map<Long, List<Long>> extending = new TreeMap<>();
        for (EntryRow row : rows) {
            numbers.computeIfAbsent(row.accountId(), none -> new ArrayList<>()).add(row.entryNo());
            if (row.entryType() == EntryType.EXTEND) {
                extending
                        .computeIfAbsent(row.accountId(), none -> new ArrayList<>())
                        .add(row.entryNo());
            }
        }
        numbers.forEach((account, entries) -> draws.putAll(draws(account, entries)));
        extending.forEach((account, entries) -> {
            for (ExtensionRow row : tables.entries().extensions(account, entries)) {
                extensions
                        .computeIfAbsent(new Place(account, row.entryNo()), none -> new ArrayList<>())
                        .add(row.extension());
            }
        });
        return rows.stream()
                .map(row -> row.entry(
                        draws.getOrDefault(Place.of(row), List.of()),
                        extensions.getOrDefault(Place.of(row), List.of())))
                .toList();
    }

    /** The draws of these entries of an account. */
    Map<Place, List<Draw>> draws(long account, Collection<Long> entries) {
        Map<Place, List<Draw>> draws = new HashMap<>();
        if (!entries.isEmpty()) {
            for (DrawRow row : tables.entries().draws(account, entries)) {
                draws.computeIfAbsent(new Place(account, row.entryNo()), none -> new ArrayList<>())
                        .add(row.draw());
            }
        }
        return draws;
    }
}
