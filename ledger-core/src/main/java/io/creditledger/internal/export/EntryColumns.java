package io.creditledger.internal.export;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of an entry. */
public final class EntryColumns {
    private EntryColumns() {}

    /** Everything about an entry that an account's owner may want to know. */
    public static List<Column<Entry>> told(Times times) {
        return together(Stream.of(
                List.of(
                        new Column<>("sequence", Entry::sequence),
                        new Column<>("at", entry -> times.exact(entry.at())),
                        new Column<>("type", Entry::type),
                        new Column<>("amount", Entry::amount),
                        new Column<>("key", Entry::key),
                        new Column<>("refers_to", Entry::refersTo),
                        new Column<>("actor_role", entry -> entry.actor().role()),
                        new Column<>("actor", entry -> entry.actor().id()),
                        new Column<>("reason", entry -> entry.note().reason()),
                        new Column<>("reference", entry -> entry.note().reference())),
                totals("before", Entry::before),
                totals("after", Entry::after)));
    }

    /** Everything about an entry. */
    public static List<Column<Entry>> all(Times times) {
        return together(Stream.of(
                List.of(
                        new Column<>("owner", entry -> entry.account().owner()),
                        new Column<>("currency", entry -> entry.account().currency())),
                told(times),
                List.of(
                        new Column<>("metadata", entry -> entry.note().metadata()),
                        new Column<>(
                                "content",
                                entry -> entry.content().text().lines().toList()),
                        new Column<>(
                                "draws",
                                entry -> entry.draws().stream()
                                        .map(EntryColumns::draw)
                                        .toList()),
                        new Column<>(
                                "extensions",
                                entry -> entry.extensions().stream()
                                        .map(EntryColumns::extension)
                                        .toList()),
                        new Column<>("recorded_at", entry -> times.exact(entry.recordedAt())),
                        new Column<>("written", Entry::isWritten),
                        new Column<>("hash", Entry::hash))));
    }

    /** The four sums of whatever has them, with this at the end of their names. */
    public static <T> List<Column<T>> totals(String when, Function<T, Totals> sums) {
        return List.of(
                new Column<>("available_" + when, row -> sums.apply(row).available()),
                new Column<>("held_" + when, row -> sums.apply(row).held()),
                new Column<>("pending_" + when, row -> sums.apply(row).pending()),
                new Column<>("debt_" + when, row -> sums.apply(row).debt()));
    }

    private static <T> List<Column<T>> together(Stream<List<Column<T>>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    private static Map<String, Object> draw(Draw draw) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lot", draw.lot());
        members.put("amount", draw.amount());
        members.put("for_lot", draw.forLot());
        return members;
    }

    private static Map<String, Object> extension(Extension extension) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("lot", extension.lot());
        members.put("from", extension.from());
        members.put("to", extension.to());
        return members;
    }
}
