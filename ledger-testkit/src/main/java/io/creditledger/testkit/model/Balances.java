package io.creditledger.testkit.model;

import io.creditledger.entry.Balance;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The balance of an account, with its parts by scope. */
final class Balances {
    private Balances() {}

    static Balance of(Past judged, Instant now) {
        Map<Scope, Long> usable = new LinkedHashMap<>();
        Map<Scope, Long> pending = new LinkedHashMap<>();
        for (LotPast lot : judged.lots()) {
            long remaining = lot.remaining();
            if (remaining > 0) {
                (lot.isUsable(now) ? usable : pending).merge(lot.made().terms().scope(), remaining, Math::addExact);
            }
        }
        return new Balance(judged.account(), Sums.of(judged), usable, pending);
    }
}
