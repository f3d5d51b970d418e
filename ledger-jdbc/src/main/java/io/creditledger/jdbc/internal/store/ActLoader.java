package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.engine.Act;
import io.creditledger.jdbc.internal.sql.EntryRow;
import io.creditledger.jdbc.internal.sql.PartTexts;
import io.creditledger.jdbc.internal.sql.RefundRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Loads acts: their entries, what they caused, and how much of them was given back. */
final class ActLoader {
    private final Flight flight;
    private final PartTexts texts;
    private final Entries entries;

    ActLoader(Flight flight, PartTexts texts) {
        this.flight = flight;
        this.texts = texts;
        this.entries = new Entries(flight, texts);
    }

    /** Wants what the acts with these entries consist of. */
    void want(List<EntryRow> rows) {
        for (EntryRow row : rows) {
            entries.want(row);
            if (row.entryType() != EntryType.HOLD) { // it is its capture that is refunded
                flight.want(texts.refunds(), row.accountId(), row.entryNo());
            }
            flight.wantAll(texts.entries(), row.accountId(), caused(row));
        }
    }

    /** The acts, by their places, once all of that has been fetched. What they caused is put together in another round. */
    Map<Place, Act> acts(List<EntryRow> rows) {
        rows.forEach(row -> causedRows(row).forEach(entries::want));
        flight.send();
        Map<Place, Long> refunded = refunded(rows);
        List<Entry> found = entries.together(rows);
        Map<Place, Act> acts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Place place = Place.of(rows.get(i));
            List<Entry> caused = entries.together(causedRows(rows.get(i)));
            acts.put(place, new Act(found.get(i), caused, refunded.getOrDefault(place, 0L)));
        }
        return acts;
    }

    private List<EntryRow> causedRows(EntryRow act) {
        List<Long> numbers = caused(act);
        return flight.rows(texts.entries(), act.accountId()).stream()
                .filter(row -> numbers.contains(row.entryNo()))
                .toList();
    }

    private static List<Long> caused(EntryRow act) {
        return LongStream.rangeClosed(act.entryNo() + 1, act.entryNo() + act.caused())
                .boxed()
                .toList();
    }

    private Map<Place, Long> refunded(List<EntryRow> rows) {
        Map<Place, Long> refunded = new HashMap<>();
        rows.stream().map(EntryRow::accountId).distinct().forEach(account -> {
            for (RefundRow row : flight.rows(texts.refunds(), account)) {
                refunded.put(new Place(account, row.entryNo()), row.refunded());
            }
        });
        return refunded;
    }
}
