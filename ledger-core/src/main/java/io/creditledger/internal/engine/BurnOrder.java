package io.creditledger.internal.engine;

import io.creditledger.BurnCriterion;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** In which order lots burn: version {@code v1}, total, and frozen. */
public final class BurnOrder {
    private static final Map<BurnCriterion, Comparator<LotState>> CRITERIA = new EnumMap<>(Map.of(
            BurnCriterion.PRIORITY,
                    Comparator.comparingInt(lot -> lot.birth().terms().priority()),
            BurnCriterion.SCOPE, Comparator.comparing(lot -> lot.scope().isAny()),
            BurnCriterion.EXPIRY,
                    Comparator.comparing(lot -> lot.expiry().instant().orElse(Instant.MAX)),
            BurnCriterion.SOURCE,
                    Comparator.comparing(lot -> lot.birth().terms().source()),
            BurnCriterion.USABLE_FROM,
                    Comparator.comparing(lot -> lot.usableFrom().orElse(Instant.MAX)),
            BurnCriterion.LOT_NUMBER, Comparator.comparingLong(LotState::number)));

    /** The order as one comparator. */
    public static final Comparator<LotState> V1 =
            CRITERIA.values().stream().reduce(Comparator::thenComparing).orElseThrow();

    private BurnOrder() {}

    /** What put the lot at this place of a list in burn order before the next one of the list. */
    public static BurnCriterion decidedBy(List<LotState> order, int place) {
        return place + 1 < order.size() ? decidedBy(order.get(place), order.get(place + 1)) : BurnCriterion.ONLY_LOT;
    }

    /** The first criterion in which two lots differ. */
    public static BurnCriterion decidedBy(LotState first, LotState next) {
        return CRITERIA.entrySet().stream()
                .filter(criterion -> criterion.getValue().compare(first, next) != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
