package io.creditledger.internal.explain;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.explain.Change;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What lowered and what raised the available credits, entry by entry, and which entries lowered them most. */
final class FoldedChanges {
    private static final Comparator<Entry> LARGEST_FIRST =
            Comparator.<Entry>comparingLong(entry -> entry.change().available()).thenComparingLong(Entry::sequence);

    private final Map<EntryType, Change> raised = new EnumMap<>(EntryType.class);
    private final Map<EntryType, Change> lowered = new EnumMap<>(EntryType.class);
    private final PriorityQueue<Entry> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private final int most;
    private Optional<Totals> before = Optional.empty();

    /** Keeps so many of the largest falls. */
    FoldedChanges(int most) {
        this.most = most;
    }

    /** Folds one more entry. */
    void add(Entry entry) {
        before = before.or(() -> Optional.of(entry.before()));
        BigInteger change = BigInteger.valueOf(entry.change().available());
        if (change.signum() > 0) {
            raised.merge(entry.type(), new Change(entry.type(), true, 1, change), FoldedChanges::both);
        } else if (change.signum() < 0) {
            lowered.merge(entry.type(), new Change(entry.type(), false, 1, change.negate()), FoldedChanges::both);
            largest.add(entry);
            if (largest.size() > most) {
                largest.remove();
            }
        }
    }

    private static Change both(Change one, Change other) {
        return new Change(
                one.type(),
                one.raised(),
                one.count() + other.count(),
                one.amount().add(other.amount()));
    }

    /** The sums before the first entry. */
    Optional<Totals> before() {
        return before;
    }

    /** What lowered them, and then what raised them. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>(lowered.values());
        changes.addAll(raised.values());
        return changes;
    }

    /** The largest falls, the largest first. */
    List<Entry> largest() {
        return largest.stream().sorted(LARGEST_FIRST).toList();
    }
}
