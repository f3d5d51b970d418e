package io.creditledger.internal.inspect;

import io.creditledger.inspect.Rule;
import io.creditledger.internal.store.Difference;
import java.util.Map;

/** Which rule a cache breaks that does not say what follows from the entries. */
final class CacheRules {
    private static final Map<String, Rule> ACCOUNT = Map.of(
            "available", Rule.I1,
            "debt", Rule.I1,
            "scoped", Rule.I1,
            "held", Rule.I2,
            "pending", Rule.I2,
            "scoped_pending", Rule.I2,
            "last_at", Rule.I4);

    private static final Map<String, Rule> LOT = Map.of(
            "granted",
            Rule.I3,
            "remaining",
            Rule.I3,
            "lapsed",
            Rule.I3,
            "revoked",
            Rule.I6,
            "elsewhere",
            Rule.I6,
            "spared",
            Rule.I6,
            "declared",
            Rule.I6,
            Difference.WHOLE,
            Rule.I3);

    private static final Map<String, Rule> HOLD =
            Map.of("amount", Rule.I2, "state", Rule.I2, "is_open", Rule.I2, Difference.WHOLE, Rule.I2);

    private CacheRules() {}

    static Rule of(Difference difference) {
        String field = difference.field();
        return switch (difference.row().kind()) {
            case ACCOUNT -> ACCOUNT.getOrDefault(field, Rule.CACHE);
            case LOT -> LOT.getOrDefault(field, Rule.CACHE);
            case HOLD -> HOLD.getOrDefault(field, Rule.CACHE);
            case REFUND -> Rule.I6;
            default -> Rule.CACHE;
        };
    }
}
