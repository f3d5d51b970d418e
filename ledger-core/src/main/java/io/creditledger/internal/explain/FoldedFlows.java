package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.explain.Flow;
import io.creditledger.explain.FlowStep;
import io.creditledger.value.Key;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the credits of each lot, and of the debt, came from and went to, as the draws of the entries tell it, entry by
 * entry. What is left in them is not counted here.
 */
final class FoldedFlows {
    private final Map<Long, Map<FlowStep, BigInteger>> flows = new HashMap<>();
    private final Map<Key, List<Draw>> holds = new HashMap<>();

    /** Folds one more entry. */
    void add(Entry entry) {
        switch (entry.type()) {
            case SPEND -> take(entry, FlowStep.SPENT);
            case HOLD -> {
                take(entry, FlowStep.HELD);
                holds.put(entry.key(), entry.draws());
            }
            case REVOKE -> take(entry, FlowStep.REVOKED);
            case EXPIRY -> take(entry, FlowStep.EXPIRED);
            case CANCEL -> take(entry, FlowStep.CANCELLED);
            case GRANT, ACTIVATE, START -> give(entry, FlowStep.GRANTED);
            case REFUND -> give(entry, FlowStep.REFUNDED);
            case ADJUST -> {
                if (entry.change().available() > 0) {
                    give(entry, FlowStep.ADJUSTED_UP);
                } else {
                    take(entry, FlowStep.ADJUSTED_DOWN);
                }
            }
            case CAPTURE, RELEASE, HOLD_EXPIRY -> settle(entry);
            case EXTEND, PLAN_CHANGE -> {}
        }
    }

    private void take(Entry entry, FlowStep step) {
        entry.draws().forEach(draw -> count(draw.lot(), step, -draw.amount()));
    }

    private void give(Entry entry, FlowStep step) {
        given(entry).forEach(draw -> count(draw.lot(), step, draw.amount()));
    }

    /** What comes back lowers what is held, and what does not was charged. */
    private void settle(Entry entry) {
        Map<Long, Long> charged = new HashMap<>();
        for (Draw draw : entry.refersTo()
                .flatMap(hold -> Optional.ofNullable(holds.remove(hold)))
                .orElse(List.of())) {
            charged.merge(draw.lot(), -draw.amount(), Long::sum);
            count(draw.lot(), FlowStep.HELD, draw.amount());
        }
        given(entry).forEach(draw -> charged.merge(draw.lot(), -draw.amount(), Long::sum));
        charged.forEach((lot, amount) -> count(lot, FlowStep.SPENT, amount));
    }

    /**
     * The draws of an entry by which credits came in or came back. The others stand in pairs, out of one lot and then into
     * another, or into the debt: these are counted at once.
     */
    private List<Draw> given(Entry entry) {
        List<Draw> given = new ArrayList<>();
        Iterator<Draw> draws = entry.draws().iterator();
        while (draws.hasNext()) {
            Draw draw = draws.next();
            if (draw.amount() > 0) {
                given.add(draw);
            } else {
                transfer(draw.lot(), draws.next());
            }
        }
        return given;
    }

    private void transfer(long from, Draw into) {
        count(from, into.isDebt() ? FlowStep.PAID_DEBT : FlowStep.MOVED_OUT, into.amount());
        count(into.lot(), into.isDebt() ? FlowStep.PAID_BY_LOTS : FlowStep.MOVED_IN, into.amount());
    }

    private void count(long lot, FlowStep step, long amount) {
        flows.computeIfAbsent(lot, number -> new EnumMap<>(FlowStep.class))
                .merge(step, BigInteger.valueOf(amount), BigInteger::add);
    }

    /** The flow of a lot, or of the debt, with what is left in it. */
    Flow flow(long lot, FlowStep left, long amount) {
        return new Flow(flows.getOrDefault(lot, Map.of())).plus(new Flow(Map.of(left, BigInteger.valueOf(amount))));
    }
}
