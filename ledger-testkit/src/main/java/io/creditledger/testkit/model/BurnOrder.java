package io.creditledger.testkit.model;

import io.creditledger.BurnCriterion;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lot burns first: order {@code v1}, criterion by criterion. */
final class BurnOrder {
    private static final Map<BurnCriterion, Comparator<LotPast>> CRITERIA = criteria();

    /** All criteria, one after the other. */
    static final Comparator<LotPast> V1 =
            CRITERIA.values().stream().reduce(Comparator::thenComparing).orElseThrow();

    private BurnOrder() {}

    /** The usable lots that may pay for a feature, or for none, in burn order. */
    static List<LotPast> eligible(Past past, Optional<String> feature, Instant now) {
        return usable(past, now).stream()
                .filter(lot -> lot.made().terms().scope().serves(feature))
                .toList();
    }

    /** The usable lots with something in them, whatever their scope, in burn order. */
    static List<LotPast> usable(Past past, Instant now) {
        return past.lots().stream()
                .filter(lot -> lot.remaining() > 0 && lot.isUsable(now))
                .sorted(V1)
                .toList();
    }

    /** The first criterion in which a lot differs from the next one. */
    static BurnCriterion decidedBy(LotPast lot, LotPast next) {
        return CRITERIA.entrySet().stream()
                .filter(criterion -> criterion.getValue().compare(lot, next) != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<BurnCriterion, Comparator<LotPast>> criteria() {
        Map<BurnCriterion, Comparator<LotPast>> criteria = new EnumMap<>(BurnCriterion.class);
        criteria.put(
                BurnCriterion.PRIORITY,
                Comparator.comparing(lot -> lot.made().terms().priority()));
        criteria.put(
                BurnCriterion.SCOPE,
                Comparator.comparing(lot -> lot.made().terms().scope().isAny()));
        criteria.put(
                BurnCriterion.EXPIRY,
                Comparator.comparing(lot -> lot.expiry().instant().orElse(Instant.MAX)));
        criteria.put(
                BurnCriterion.SOURCE,
                Comparator.comparing(lot -> lot.made().terms().source()));
        criteria.put(
                BurnCriterion.USABLE_FROM,
                Comparator.comparing(lot -> lot.usableFrom().orElse(Instant.MAX)));
        criteria.put(BurnCriterion.LOT_NUMBER, Comparator.comparing(LotPast::number));
        return criteria;
    }
}
