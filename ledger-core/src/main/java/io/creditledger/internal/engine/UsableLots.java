package io.creditledger.internal.engine;

import io.creditledger.value.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The lots that can be spent now, in burn order: those of the book, overlaid with what a draft has changed. */
final class UsableLots {
    private UsableLots() {}

    /** The first eligible lots that together hold this much, or all there are. No more than these have to be loaded. */
    static List<LotState> holding(long amount, Predicate<Scope> eligible, Draft draft) {
        List<LotState> found = new ArrayList<>();
        long sum = 0;
        Iterator<LotState> lots = inBurnOrder(draft);
        while (sum < amount && lots.hasNext()) {
            LotState lot = lots.next();
            draft.book().needReach(lot);
            if (eligible.test(lot.scope())) {
                found.add(lot);
                sum = saturatedSum(sum, lot.remaining());
            }
        }
        if (sum < amount) {
            draft.book().needComplete();
        }
        return found;
    }

    /** Every eligible lot. */
    static List<LotState> all(Predicate<Scope> eligible, Draft draft) {
        draft.book().needComplete();
        return holding(Long.MAX_VALUE, eligible, draft);
    }

    static long sum(List<LotState> lots) {
        long sum = 0;
        for (LotState lot : lots) {
            sum = saturatedSum(sum, lot.remaining());
        }
        return sum;
    }

    /** A sum of amounts that are not negative; the largest number there is where it does not fit. */
    static long saturatedSum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static Iterator<LotState> inBurnOrder(Draft draft) {
        SortedMap<Long, LotState> changed = draft.changedLots();
        if (changed.isEmpty()) {
            return draft.book().burning().iterator();
        }
        TreeSet<LotState> lots = new TreeSet<>(BurnOrder.V1);
        draft.book().burning().stream()
                .filter(lot -> !changed.containsKey(lot.number()))
                .forEach(lots::add);
        changed.values().stream().filter(LotState::isBurning).forEach(lots::add);
        return lots.iterator();
    }
}
