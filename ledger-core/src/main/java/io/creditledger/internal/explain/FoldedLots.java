package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.explain.LotFacts;
import io.creditledger.internal.engine.BurnOrder;
import io.creditledger.internal.engine.LotBirth;
import io.creditledger.internal.engine.LotPhase;
import io.creditledger.internal.engine.LotState;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The lots of an account as its entries tell them, entry by entry. Whether a lot has started is judged by time. */
final class FoldedLots {
    private final SortedMap<Long, LotState> lots = new TreeMap<>();
    private final Map<Long, EntryType> makers = new HashMap<>();
    private final Map<Key, Long> unpaid = new HashMap<>();

    /** Folds one more entry. */
    void add(Entry entry) {
        for (Draw draw : entry.draws()) {
            if (!draw.isDebt()) {
                lots.computeIfAbsent(draw.lot(), number -> birth(entry, draw));
                change(draw.lot(), lot -> lot.with(lot.remaining() + draw.amount()));
            }
        }
        for (Extension extension : entry.extensions()) {
            change(extension.lot(), lot -> lot.with(extension.to()));
        }
        switch (entry.type()) {
            case ACTIVATE -> change(paid(entry), lot -> activated(lot, entry));
            case CANCEL -> change(paid(entry), lot -> lot.cancelled(entry.key()));
            default -> {}
        }
    }

    private LotState birth(Entry entry, Draw draw) {
        LotState lot = Births.of(entry, draw, this::lot);
        makers.put(lot.number(), entry.type());
        if (lot.phase() == LotPhase.PENDING) {
            unpaid.put(entry.key(), lot.number());
        }
        return lot;
    }

    private long paid(Entry entry) {
        return Objects.requireNonNull(unpaid.remove(entry.refersTo().orElseThrow()), "a grant that waited for payment");
    }

    private static LotState activated(LotState lot, Entry entry) {
        return lot.paid(LotBirth.usableFrom(lot.birth().startsAt(), entry.at()), LotPhase.ACTIVE, entry.key());
    }

    private void change(long number, UnaryOperator<LotState> change) {
        lots.put(number, change.apply(lot(number)));
    }

    /** The lot with this number. */
    LotState lot(long number) {
        return Objects.requireNonNull(lots.get(number), "a lot that was made before");
    }

    /** All lots, by number. */
    Collection<LotState> all() {
        return lots.values();
    }

    /** The lots of a scope that could be used at this instant, in burn order. */
    List<LotState> usable(Predicate<Scope> eligible, Instant at) {
        return lots.values().stream()
                .filter(lot ->
                        isUsable(lot, at) && eligible.test(lot.birth().terms().scope()))
                .sorted(BurnOrder.V1)
                .toList();
    }

    /** Whether there is something in a lot, and time allows to use it. What expired is gone from it by an entry. */
    static boolean isUsable(LotState lot, Instant at) {
        return lot.remaining() > 0 && !isWaiting(lot, at);
    }

    /** Whether a lot waits for payment or its start. */
    static boolean isWaiting(LotState lot, Instant at) {
        return lot.usableFrom().filter(from -> !from.isAfter(at)).isEmpty();
    }

    /** What is told of a lot. */
    LotFacts facts(LotState lot) {
        LotBirth birth = lot.birth();
        return new LotFacts(
                birth.number(),
                birth.key(),
                Objects.requireNonNull(makers.get(birth.number()), "known with the lot"),
                birth.terms(),
                birth.at(),
                lot.usableFrom(),
                lot.expiry(),
                birth.replaces() == 0 ? OptionalLong.empty() : OptionalLong.of(birth.replaces()));
    }
}
