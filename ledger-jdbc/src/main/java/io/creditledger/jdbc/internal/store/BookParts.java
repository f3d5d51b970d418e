package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.sql.HoldRow;
import io.creditledger.jdbc.internal.sql.LotRow;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the part of one book that a request wants, beginning with the first lots in burn order if it wants these. Of one
 * thread, for one book.
 */
final class BookParts {
    private final Tables tables;
    private final long account;
    private final Head head;
    private final Request request;
    private final List<LotRow> first;
    private final Map<Long, LotState> lots = new TreeMap<>();
    private final Map<Long, HoldRow> holds = new TreeMap<>();
    private Optional<LotState> horizon = Optional.empty();
    private boolean complete;

    BookParts(Tables tables, AccountRow row, Request request, List<LotRow> first) {
        this.tables = tables;
        this.account = row.accountId();
        this.head = row.head();
        this.request = request;
        this.first = first;
    }

    /** The book, with what these acts of its account touched. */
    Book book(Collection<Act> acts) {
        addExtent();
        boolean due = !request.asOf().isBefore(head.nextDue());
        if (due && !complete) {
            addLots(tables.lots().due(account, request.asOf()));
        }
        if (due && !wantsEverythingOpen()) {
            addHolds(tables.holds().due(account, request.asOf()));
        }
        Set<Long> touched = addWhatTheyTouched(acts);
        List<Held> held = held(touched);
        addFamilies(touched, due);
        return new Book(head, lots.values(), held, horizon, complete, unloadedDue(due));
    }

    private boolean wantsEverythingOpen() {
        return request.extent() == Extent.OPEN || request.extent() == Extent.EVERY;
    }

    private void addExtent() {
        Extent extent = request.extent();
        if (wantsEverythingOpen()) {
            addLots(
                    extent == Extent.EVERY
                            ? tables.lots().every(account)
                            : tables.lots().open(account));
            addHolds(tables.holds().open(account));
            complete = true;
        } else if (extent == Extent.FIRST) {
            addLots(first);
            horizon = first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(first.get(first.size() - 1).lot());
            // Whatever is not usable has its credits in the pending sum.
            complete = first.size() < Opening.FIRST_LOTS && head.totals().pending() == 0;
        }
    }

    /** Adds what the acts touched, and returns the numbers of lots that are wanted, loaded or not. */
    private Set<Long> addWhatTheyTouched(Collection<Act> acts) {
        Set<Long> touched = new HashSet<>();
        Set<Key> makers = new HashSet<>();
        Set<Key> holders = new HashSet<>();
        for (Act act : acts) {
            Entry entry = act.entry();
            makers.add(entry.key());
            for (Draw draw : entry.draws()) {
                touched.add(draw.lot());
                touched.add(draw.forLot());
            }
            switch (entry.type()) {
                case REVOKE -> makers.add(entry.refersTo().orElseThrow());
                case HOLD -> holders.add(entry.key());
                case CAPTURE -> holders.add(entry.refersTo().orElseThrow());
                default -> {}
            }
        }
        touched.remove(Draw.DEBT);
        if (!makers.isEmpty()) {
            List<LotRow> made = tables.lots().madeBy(account, makers);
            addLots(made);
            made.forEach(row -> touched.add(row.lotNo()));
        }
        if (!holders.isEmpty()) {
            addHolds(tables.holds().withKeys(account, holders));
        }
        return touched;
    }

    /** The holds with what they took; the lots that this came from are wanted, too. */
    private List<Held> held(Set<Long> touched) {
        Map<Place, List<Draw>> draws = new Entries(tables).draws(account, holds.keySet());
        List<Held> held = new ArrayList<>();
        for (HoldRow row : holds.values()) {
            List<Draw> taken = draws.getOrDefault(new Place(account, row.entryNo()), List.of());
            taken.forEach(draw -> touched.add(draw.lot()));
            held.add(row.hold(taken));
        }
        return held;
    }

    /** Adds the lots that are wanted, with each its original, and with each original its reissues. */
    private void addFamilies(Set<Long> touched, boolean due) {
        if (request.extent() == Extent.EVERY) {
            return;
        }
        addNumbered(touched);
        Set<Long> originals = new HashSet<>();
        for (LotState lot : lots.values()) {
            if (touched.contains(lot.number()) || (due && !lot.due().isAfter(request.asOf()))) {
                originals.add(lot.root());
            }
        }
        addNumbered(originals);
        if (!originals.isEmpty()) {
            addLots(tables.lots().reissues(account, originals));
        }
    }

    private void addNumbered(Set<Long> numbers) {
        Set<Long> missing = new HashSet<>(numbers);
        missing.removeAll(lots.keySet());
        if (!missing.isEmpty()) {
            addLots(tables.lots().numbered(account, missing));
        }
    }

    private Instant unloadedDue(boolean due) {
        if (wantsEverythingOpen()) {
            return Instant.MAX;
        }
        return due ? tables.lots().nextDue(account, request.asOf()).orElse(Instant.MAX) : head.nextDue();
    }

    private void addLots(List<LotRow> rows) {
        rows.forEach(row -> lots.put(row.lotNo(), row.lot()));
    }

    private void addHolds(List<HoldRow> rows) {
        rows.forEach(row -> holds.put(row.entryNo(), row));
    }
}
