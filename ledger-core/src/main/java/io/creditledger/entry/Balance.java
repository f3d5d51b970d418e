package io.creditledger.entry;

import io.creditledger.value.Account;
import io.creditledger.value.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * How many credits an account has at the moment of reading. Immutable.
 *
 * @param account whose credits
 * @param totals available, held, pending and debt
 * @param usableByScope what remains in usable lots, by scope; no entry where nothing does
 * @param pendingByScope what waits for payment or its start, by scope; no entry where nothing does
 */
public record Balance(Account account, Totals totals, Map<Scope, Long> usableByScope, Map<Scope, Long> pendingByScope) {
    /** Copies the maps. */
    public Balance {
        usableByScope = Map.copyOf(usableByScope);
        pendingByScope = Map.copyOf(pendingByScope);
    }

    /** What remains in all usable lots, less the debt. */
    public long available() {
        return totals.available();
    }

    /** What is set aside by open holds. */
    public long held() {
        return totals.held();
    }

    /** What waits for payment or for its start. */
    public long pending() {
        return totals.pending();
    }

    /** What the account owes. */
    public long debt() {
        return totals.debt();
    }

    /** What a spend on this feature can take: lots without scope and lots for the feature, less the debt. */
    public long availableFor(String feature) {
        return serving(usableByScope, Optional.of(Scope.feature(feature))) - debt();
    }

    /** What a spend that names no feature can take: lots without scope, less the debt. */
    public long availableUnscoped() {
        return serving(usableByScope, Optional.empty()) - debt();
    }

    /** What will serve this feature once it is paid or started. */
    public long pendingFor(String feature) {
        return serving(pendingByScope, Optional.of(Scope.feature(feature)));
    }

    /** What will serve every spend once it is paid or started. */
    public long pendingUnscoped() {
        return serving(pendingByScope, Optional.empty());
    }

    private static long serving(Map<Scope, Long> sums, Optional<String> feature) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().serves(feature))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
