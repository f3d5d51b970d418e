package io.creditledger.testkit.internal;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.internal.engine.Act;
import io.creditledger.internal.engine.Book;
import io.creditledger.internal.engine.BurnOrder;
import io.creditledger.internal.engine.Caches;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.Held;
import io.creditledger.internal.engine.LotState;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows of one account. Not thread-safe: its store has the lock. */
final class Shelf {
    /** As few as this, so that books are often too small, as they may be with any store. */
    private static final int FIRST_LOTS = 3;

    private Head head;
    private final List<Entry> entries = new ArrayList<>();
    private final List<AuditRecord> audits = new ArrayList<>();
    private final Map<Long, LotState> lots = new HashMap<>();
    private final TreeMap<Long, LotState> open = new TreeMap<>();
    private final TreeSet<LotState> burning = new TreeSet<>(BurnOrder.V1);
    private final Map<Key, Held> holds = new HashMap<>();
    private final Map<Key, Held> openHolds = new HashMap<>();
    private final Map<Key, List<Long>> lotsByKey = new HashMap<>();
    private final Map<Long, List<Long>> reissues = new HashMap<>();

    Shelf(Account account) {
        head = Head.empty(account);
    }

    Head head() {
        return head;
    }

    List<Entry> entries() {
        return entries;
    }

    List<AuditRecord> audits() {
        return audits;
    }

    Map<Long, LotState> lots() {
        return lots;
    }

    Map<Key, Held> holds() {
        return holds;
    }

    /** Puts other caches in the place of these, and appends the record that tells of it. */
    void mend(Caches caches, AuditRecord record) {
        lots.clear();
        open.clear();
        burning.clear();
        lotsByKey.clear();
        reissues.clear();
        holds.clear();
        openHolds.clear();
        caches.lots().values().forEach(this::put);
        caches.holds().values().forEach(this::put);
        audits.add(record);
        head = caches.head().mended(head, record.number(), record.hash());
    }

    void append(Decision decision) {
        for (Entry entry : decision.entries()) {
            if (entry.sequence() != entries.size() + 1) {
                throw new IllegalStateException("entry " + entry.sequence() + " after " + entries.size());
            }
            entries.add(entry);
        }
        audits.addAll(decision.audits());
        decision.lots().forEach(this::put);
        decision.holds().forEach(this::put);
        head = decision.head();
    }

    /** The part of the book that a request wants. */
    Book book(Request request, Collection<Act> acts) {
        Set<Long> numbers = new HashSet<>();
        Set<Held> wanted = new HashSet<>();
        boolean all = request.extent() == Extent.OPEN || request.extent() == Extent.EVERY;
        boolean due = !request.asOf().isBefore(head.nextDue());
        Optional<LotState> horizon = Optional.empty();
        if (request.extent() == Extent.EVERY) {
            numbers.addAll(lots.keySet());
        } else if (all) {
            numbers.addAll(open.keySet());
        } else if (request.extent() == Extent.FIRST) {
            Iterator<LotState> first = burning.iterator();
            for (int i = 0; i < FIRST_LOTS && first.hasNext(); i++) {
                LotState lot = first.next();
                numbers.add(lot.number());
                horizon = Optional.of(lot);
            }
        }
        for (Held hold : openHolds.values()) {
            if (all || !hold.due().isAfter(request.asOf())) {
                wanted.add(hold);
            }
        }
        if (due) {
            addDue(request.asOf(), numbers);
        }
        acts.forEach(act -> addWhatItTouched(act.entry(), numbers, wanted));
        wanted.forEach(hold -> hold.draws().forEach(draw -> numbers.add(draw.lot())));
        Instant unloadedDue = all ? Instant.MAX : due ? nextDueAfter(request.asOf()) : head.nextDue();
        return new Book(head, withFamilies(numbers), wanted, horizon, all, unloadedDue);
    }

    private void addDue(Instant asOf, Set<Long> numbers) {
        for (LotState lot : open.values()) {
            if (!lot.due().isAfter(asOf)) {
                numbers.add(lot.number());
            }
        }
    }

    private void addWhatItTouched(Entry entry, Set<Long> numbers, Set<Held> wanted) {
        numbers.addAll(lotsByKey.getOrDefault(entry.key(), List.of()));
        for (Draw draw : entry.draws()) {
            numbers.add(draw.lot());
            numbers.add(draw.forLot());
        }
        if (entry.type() == EntryType.REVOKE) {
            numbers.addAll(lotsByKey.getOrDefault(entry.refersTo().orElseThrow(), List.of()));
        }
        Key hold = entry.type() == EntryType.CAPTURE ? entry.refersTo().orElseThrow() : entry.key();
        Optional.ofNullable(holds.get(hold)).ifPresent(wanted::add);
    }

    /** With each lot its original, and with each original its reissues. */
    private List<LotState> withFamilies(Set<Long> numbers) {
        Set<Long> roots = new HashSet<>();
        numbers.remove(Draw.DEBT);
        numbers.forEach(number -> roots.add(lot(number).root()));
        Set<Long> family = new HashSet<>(numbers);
        family.addAll(roots);
        roots.forEach(root -> family.addAll(reissues.getOrDefault(root, List.of())));
        List<LotState> states = new ArrayList<>(family.size());
        family.forEach(number -> states.add(lot(number)));
        return states;
    }

    private Instant nextDueAfter(Instant instant) {
        return Stream.concat(
                        open.values().stream().map(LotState::due),
                        openHolds.values().stream().map(Held::due))
                .filter(due -> due.isAfter(instant))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private LotState lot(long number) {
        LotState lot = lots.get(number);
        if (lot == null) {
            throw new IllegalStateException("no lot " + number);
        }
        return lot;
    }

    private void put(LotState lot) {
        LotState before = lots.put(lot.number(), lot);
        if (before == null) {
            lotsByKey
                    .computeIfAbsent(lot.birth().key(), none -> new ArrayList<>(1))
                    .add(lot.number());
            if (lot.birth().replaces() != 0) {
                reissues.computeIfAbsent(lot.birth().replaces(), none -> new ArrayList<>(1))
                        .add(lot.number());
            }
        } else {
            burning.remove(before);
        }
        open.remove(lot.number());
        if (lot.remaining() > 0) {
            open.put(lot.number(), lot);
        }
        if (lot.isBurning()) {
            burning.add(lot);
        }
    }

    private void put(Held hold) {
        holds.put(hold.key(), hold);
        if (hold.state() == HoldState.OPEN) {
            openHolds.put(hold.key(), hold);
        } else {
            openHolds.remove(hold.key());
        }
    }
}
