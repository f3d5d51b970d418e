package io.creditledger.internal.engine;

import io.creditledger.entry.Entry;
import io.creditledger.error.LedgerException;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The story of one account told again, from its entries alone and one after the other: what the account's caches have to say after
 * each. No rule decides anew; which lots gave and took, the draws say. Of one thread.
 */
public final class Retelling {
    private final Account account;
    private final Book book;
    private final SortedMap<Long, Long> refunded = new TreeMap<>();

    /** The story of this account, from its beginning. */
    public Retelling(Account account) {
        this.account = account;
        this.book = Book.empty(account);
    }

    /** Whose story. */
    public Account account() {
        return account;
    }

    /** The number of the entry that was told last. */
    public long sequence() {
        return book.head().sequence();
    }

    /**
     * Tells the next entry, and returns it as it would follow from all before it: with the same draws, but with the number, the instant and the sums
     * that it must have.
     *
     * @param refundedAct where it is a refund, the act that it gives back
     * @throws Untellable where it cannot be followed; the story ends there
     */
    public Entry tell(Entry entry, Optional<Entry> refundedAct) {
        Draft draft = new Draft(book, entry.recordedAt());
        draft.begin(entry.key(), entry.at());
        try {
            new Told(entry, refundedAct, draft, refunded).tell();
            Entry told = draft.write(
                    entry.type(), entry.amount(), entry.actor(), entry.note(), entry.refersTo(), entry.content());
            move(told.withHash(entry.hash()), draft);
            return told;
        } catch (LedgerException | IllegalArgumentException | DateTimeException | NoSuchElementException garbled) {
            throw new Untellable("it says something that cannot be read: " + garbled.getMessage());
        } catch (IllegalStateException | ArithmeticException | BookTooSmall impossible) {
            throw new Untellable("what it says cannot be: " + reason(impossible));
        }
    }

    private static String reason(RuntimeException impossible) {
        return impossible instanceof BookTooSmall
                ? "it names a lot that nobody made"
                : String.valueOf(impossible.getMessage());
    }

    private void move(Entry told, Draft draft) {
        Sums sums = draft.sums();
        Head head = new Head(
                account,
                told.sequence(),
                draft.lotCount(),
                told.at(),
                told.after(),
                sums.scoped(),
                sums.scopedPending(),
                Instant.MAX,
                told.hash(),
                0,
                book.head().auditChain(),
                SignalState.NONE);
        book.apply(new Decision(
                head,
                List.of(),
                List.of(),
                List.copyOf(draft.changedLots().values()),
                List.copyOf(draft.changedHolds()),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    /** The lot with this number. */
    public Optional<LotState> lot(long number) {
        return book.lot(number);
    }

    /** The lots that the entry with this key made. */
    public List<LotState> lotsMadeBy(Key key) {
        return book.lots().stream().filter(lot -> lot.birth().key().equals(key)).toList();
    }

    /** How much was given back of the entry with this number. */
    public long refunded(long sequence) {
        return refunded.getOrDefault(sequence, 0L);
    }

    /** The hold with this key. */
    public Optional<Held> hold(Key key) {
        return book.hold(key);
    }

    /** What the caches have to say now, over a trail of so many audit records. */
    public Caches caches(long audits, Hash auditChain) {
        SortedMap<Long, LotState> lots = new TreeMap<>();
        book.lots().forEach(lot -> lots.put(lot.number(), lot));
        SortedMap<Long, Held> holds = new TreeMap<>();
        book.holds().forEach(hold -> holds.put(hold.sequence(), hold));
        Head told = book.head();
        Head head = new Head(
                account,
                told.sequence(),
                told.lots(),
                told.lastAt(),
                told.totals(),
                told.scoped(),
                told.scopedPending(),
                nextDue(lots, holds),
                told.chain(),
                audits,
                auditChain,
                SignalState.NONE);
        return new Caches(head, lots, holds, new TreeMap<>(refunded));
    }

    private static Instant nextDue(Map<Long, LotState> lots, Map<Long, Held> holds) {
        return Stream.concat(
                        lots.values().stream().map(LotState::due),
                        holds.values().stream().map(Held::due))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
