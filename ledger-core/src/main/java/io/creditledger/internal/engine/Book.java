package io.creditledger.internal.engine;

import io.creditledger.entry.Entry;
import io.creditledger.entry.HoldState;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The books of one account, or the part of them that a store found worth loading. Lives as long as one transaction and
 * belongs to one thread: deciding reads it, {@link #apply} moves it on.
 */
public final class Book {
    /** What is remembered of many accounts has to be little of each. */
    private static final int MOST_LOTS = 8;

    private Head head;
    private final TreeMap<Long, LotState> lots = new TreeMap<>();
    private final TreeSet<LotState> burning = new TreeSet<>(BurnOrder.V1);
    private final Map<Key, Held> holds = new HashMap<>();
    private final Optional<LotState> horizon;
    private final boolean complete;
    private final Instant unloadedDue;

    /**
     * A book of these parts.
     *
     * @param head the account's row
     * @param lots the loaded lots
     * @param holds the loaded holds
     * @param horizon of the lots that spends can take from, all up to this one in burn order are loaded
     * @param complete whether every lot in which something remains is loaded
     * @param unloadedDue nothing happens by itself to any lot or hold that is not loaded before this instant
     */
    public Book(
            Head head,
            Collection<LotState> lots,
            Collection<Held> holds,
            Optional<LotState> horizon,
            boolean complete,
            Instant unloadedDue) {
        this.head = head;
        this.horizon = horizon;
        this.complete = complete;
        this.unloadedDue = unloadedDue;
        lots.forEach(this::put);
        holds.forEach(hold -> this.holds.put(hold.key(), hold));
    }

    /** The book of an account that never had an entry. */
    public static Book empty(Account account) {
        return new Book(Head.empty(account), List.of(), List.of(), Optional.empty(), true, Instant.MAX);
    }

    /**
     * The part of it that a store would load for the next spend, as the book stands now, and what these acts took; empty where that is not
     * little. Whatever happens by itself has to be loaded again.
     */
    Optional<Book> part(Collection<Act> acts) {
        NavigableSet<LotState> near = complete
                ? burning
                : horizon.map(last -> burning.headSet(last, true)).orElse(Collections.emptyNavigableSet());
        if (near.size() > MOST_LOTS) {
            return Optional.empty();
        }
        Optional<LotState> last = complete && !near.isEmpty() ? Optional.of(near.last()) : horizon;
        boolean whole = complete && head.totals().pending() == 0;
        Map<Long, LotState> kept = new TreeMap<>();
        near.forEach(lot -> kept.put(lot.number(), lot));
        List<Held> open = new ArrayList<>();
        for (Act act : acts) {
            act.entry().draws().forEach(draw -> lot(draw.lot()).ifPresent(lot -> kept.put(lot.number(), lot)));
            hold(act.entry().key()).ifPresent(open::add);
        }
        return Optional.of(new Book(head, kept.values(), open, last, whole, head.nextDue()));
    }

    /**
     * Whether a command that refers to this act is likely, and needs nothing but the lots that it took from: the end of an open hold, or
     * another refund of a spend that was refunded in part. Of a revoke it would need every lot of a grant.
     */
    boolean mayGoOn(Act act) {
        Entry entry = act.entry();
        boolean open = switch (entry.type()) {
            case HOLD ->
                hold(entry.key()).filter(hold -> hold.state() == HoldState.OPEN).isPresent();
            case SPEND -> act.refunded() > 0 && act.refunded() < entry.amount();
            default -> false;
        };
        return open && entry.draws().size() <= MOST_LOTS;
    }

    Book copy() {
        return new Book(head, lots.values(), holds.values(), horizon, complete, unloadedDue);
    }

    /** The row of its account. */
    public Head head() {
        return head;
    }

    /** The moment of judging: the clock's, but never before the last entry. */
    Instant now(Instant clock) {
        return clock.isBefore(head.lastAt()) ? head.lastAt() : clock;
    }

    Optional<LotState> lot(long number) {
        return Optional.ofNullable(lots.get(number));
    }

    Collection<LotState> lots() {
        return Collections.unmodifiableCollection(lots.values());
    }

    /** The loaded lots that spends can take from, in burn order. */
    NavigableSet<LotState> burning() {
        return Collections.unmodifiableNavigableSet(burning);
    }

    Optional<Held> hold(Key key) {
        return Optional.ofNullable(holds.get(key));
    }

    Collection<Held> holds() {
        return Collections.unmodifiableCollection(holds.values());
    }

    Instant unloadedDue() {
        return unloadedDue;
    }

    /** Insists that every lot in which something remains is loaded. */
    void needComplete() {
        if (!complete) {
            throw new BookTooSmall();
        }
    }

    /** Insists that every lot that burns before this one is loaded. */
    void needReach(LotState lot) {
        if (!complete && (horizon.isEmpty() || BurnOrder.V1.compare(lot, horizon.get()) > 0)) {
            throw new BookTooSmall();
        }
    }

    /** Insists that whatever has happened by itself until this instant is loaded. */
    void needDue(Instant now) {
        if (!now.isBefore(unloadedDue)) {
            throw new BookTooSmall();
        }
    }

    void apply(Decision decision) {
        head = decision.head();
        decision.lots().forEach(this::put);
        decision.holds().forEach(hold -> holds.put(hold.key(), hold));
    }

    private void put(LotState lot) {
        LotState before = lots.put(lot.number(), lot);
        if (before != null) {
            burning.remove(before);
        }
        if (lot.isBurning()) {
            burning.add(lot);
        }
    }
}
