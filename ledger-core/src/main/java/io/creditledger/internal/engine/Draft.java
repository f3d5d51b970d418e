package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A decision in the making, over the book of one account: what has changed so far, on top of a book that stays as it is.
 *
 * <p>Entries are made one after the other: {@link #begin}, then moves of credits, then {@link #write}. Every move changes
 * the lots, the sums and the draws of the entry at once, so that they cannot disagree.
 */
final class Draft {
    private static final Key NO_KEY = Key.of("none");

    private final Book book;
    private final Instant now;
    private final Sums sums;
    private final SortedMap<Long, LotState> lots = new TreeMap<>();
    private final Map<Key, Held> holds = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>(4);
    private final List<Extension> extensions = new ArrayList<>(0);
    private SortedMap<Long, Long> lapsing = new TreeMap<>();
    private Totals totals;
    private Instant at;
    private Key key = NO_KEY;
    private long lotCount;
    private Optional<Refunded> refund = Optional.empty();

    Draft(Book book, Instant clock) {
        this.book = book;
        this.now = book.now(clock);
        this.at = book.head().lastAt();
        this.sums = new Sums(book.head());
        this.totals = book.head().totals();
        this.lotCount = book.head().lots();
    }

    Book book() {
        return book;
    }

    /** The moment of deciding: the clock's, but never before the account's last entry. */
    Instant now() {
        return now;
    }

    /** When the entry that is being made, or was made last, happened. */
    Instant at() {
        return at;
    }

    /** The key of the entry that is being made. */
    Key key() {
        return key;
    }

    /** The number of the entry that is being made. */
    long sequence() {
        return book.head().sequence() + entries.size() + 1;
    }

    Sums sums() {
        return sums;
    }

    LotState lot(long number) {
        LotState changed = lots.get(number);
        return changed != null ? changed : book.lot(number).orElseThrow(BookTooSmall::new);
    }

    Optional<Held> hold(Key hold) {
        Held changed = holds.get(hold);
        return changed != null ? Optional.of(changed) : book.hold(hold);
    }

    /** The loaded lots that pass a test, in burn order. */
    List<LotState> lots(Predicate<LotState> test) {
        return Stream.concat(
                        book.lots().stream().filter(lot -> !lots.containsKey(lot.number())), lots.values().stream())
                .filter(test)
                .sorted(BurnOrder.V1)
                .toList();
    }

    /** The lots that the entry with this key made, in burn order. */
    List<LotState> lotsMadeBy(Key entryKey) {
        return lots(lot -> lot.birth().key().equals(entryKey));
    }

    /** The lots that are not as the book has them. */
    SortedMap<Long, LotState> changedLots() {
        return lots;
    }

    /** The loaded holds. */
    Collection<Held> holds() {
        Map<Key, Held> all = new HashMap<>();
        book.holds().forEach(hold -> all.put(hold.key(), hold));
        all.putAll(holds);
        return all.values();
    }

    Collection<Held> changedHolds() {
        return holds.values();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Draw> draws() {
        return draws;
    }

    long lotCount() {
        return lotCount;
    }

    /** Begins an entry under this key; it happens at this instant, or with the entry before it if that is later. */
    void begin(Key entryKey, Instant instant) {
        key = entryKey;
        at = instant.isBefore(at) ? at : instant;
    }

    /** Replaces a lot, moving no credits between lots. */
    void put(LotState lot) {
        sums.replace(lot(lot.number()), lot);
        lots.put(lot.number(), lot);
    }

    /** Makes an empty lot. */
    LotState make(LotTerms terms, long granted, Optional<Instant> start, Optional<Instant> usable, Expiry expiry) {
        LotPhase phase =
                usable.isEmpty() ? LotPhase.PENDING : usable.get().isAfter(at) ? LotPhase.SCHEDULED : LotPhase.ACTIVE;
        return make(new LotBirth(++lotCount, key, terms, granted, at, start, 0), phase, usable, expiry);
    }

    /** Makes an empty lot in place of an expired one, with its terms. */
    LotState remake(LotState expired, long granted, Expiry expiry) {
        LotBirth birth =
                new LotBirth(++lotCount, key, expired.birth().terms(), granted, at, Optional.empty(), expired.root());
        return make(birth, LotPhase.ACTIVE, Optional.of(at), expiry);
    }

    private LotState make(LotBirth birth, LotPhase phase, Optional<Instant> usable, Expiry expiry) {
        LotState lot = new LotState(birth, phase, 0, usable, expiry, Optional.empty(), Claims.NONE, false);
        lots.put(birth.number(), lot);
        return lot;
    }

    /** Puts credits into a lot, or takes them out by a negative amount. */
    void move(long lot, long amount, long forLot) {
        LotState before = lot(lot);
        put(before.with(Math.addExact(before.remaining(), amount)));
        draws.add(new Draw(lot, amount, forLot));
    }

    /** Pays debt, or makes it by a negative amount. */
    void moveDebt(long amount, long forLot) {
        sums.payDebt(amount);
        draws.add(new Draw(Draw.DEBT, amount, forLot));
    }

    /** Lets credits that have just become available in a lot pay debt first; returns how many did. */
    long payDebtFrom(long lot, long amount) {
        long paid = Math.min(amount, sums.debt());
        if (paid > 0) {
            move(lot, -paid, 0);
            moveDebt(paid, 0);
        }
        return paid;
    }

    void put(Held hold) {
        sums.hold(hold.held() - hold(hold.key()).map(Held::held).orElse(0L));
        holds.put(hold.key(), hold);
    }

    void extend(LotState lot, Expiry expiry) {
        put(lot.with(expiry));
        extensions.add(new Extension(lot.number(), lot.expiry(), expiry));
    }

    /** Lets credits in a lot lapse in an entry of their own, once the present one is written. */
    void lapseLater(long lot, long amount) {
        lapsing.merge(lot, amount, Math::addExact);
    }

    /** What has to lapse because of the entry that was written last; asking forgets it. */
    SortedMap<Long, Long> takeLapsing() {
        SortedMap<Long, Long> taken = lapsing;
        lapsing = new TreeMap<>();
        return taken;
    }

    void refund(Key act, long total) {
        refund = Optional.of(new Refunded(act, total));
    }

    Optional<Refunded> refund() {
        return refund;
    }

    /** Ends the entry that was begun, with all moves since. */
    Entry write(EntryType type, long amount, Actor actor, Note note, Optional<Key> refersTo, Content content) {
        Totals before = totals;
        sums.needToFit();
        totals = sums.totals();
        Entry entry = new Entry(
                book.head().account(),
                sequence(),
                key,
                type,
                amount,
                at,
                now,
                actor,
                note,
                refersTo,
                content,
                before,
                totals,
                draws,
                extensions,
                Hash.ZERO);
        needToAddUp(entry);
        entries.add(entry);
        draws.clear();
        extensions.clear();
        return entry;
    }

    /** The last line of defence against a rule that is wrong: what does not add up is never written. */
    private static void needToAddUp(Entry entry) {
        Totals change = entry.change();
        long drawn = 0;
        for (Draw draw : entry.draws()) {
            drawn += draw.amount();
        }
        if (entry.amount() < 0 || drawn != change.available() + change.pending()) {
            throw new IllegalStateException("entry does not add up: " + entry);
        }
    }
}
