package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Act;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.RefundRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loads acts: their entries, what they caused, and how much of them was given back. */
final class ActLoader {
    private final Tables tables;
    private final Entries entries;

    ActLoader(Tables tables) {
        this.tables = tables;
        this.entries = new Entries(tables);
    }

    /** The acts whose entries have these rows, by their places. */
    Map<Place, Act> acts(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Place, Long> refunded = refunded(rows);
        List<Entry> found = entries.of(rows);
        Map<Place, Act> acts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Place place = Place.of(rows.get(i));
            acts.put(place, new Act(found.get(i), caused(rows.get(i)), refunded.getOrDefault(place, 0L)));
        }
        return acts;
    }

    private List<Entry> caused(EntryRow act) {
        return act.caused() == 0
                ? List.of()
                : entries.of(
                        tables.entries().between(act.accountId(), act.entryNo() + 1, act.entryNo() + act.caused()));
    }

    private Map<Place, Long> refunded(List<EntryRow> rows) {
        Map<Long, List<Long>> numbers = new TreeMap<>();
        rows.forEach(row -> numbers.computeIfAbsent(row.accountId(), none -> new ArrayList<>())
                .add(row.entryNo()));
        Map<Place, Long> refunded = new HashMap<>();
        numbers.forEach((account, wanted) -> {
            for (RefundRow row : tables.refunds().of(account, wanted)) {
                refunded.put(new Place(account, row.entryNo()), row.refunded());
            }
        });
        return refunded;
    }
}
