package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.Map;

/** I2 about holds, and I6 about captures: what is held is the sum of open holds, and each is settled once. */
final class HoldsInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Key, Long> open = new HashMap<>();
        for (Entry entry : books.entries()) {
            switch (entry.type()) {
                case HOLD -> open.put(entry.key(), entry.amount());
                case CAPTURE, RELEASE, HOLD_EXPIRY -> settle(entry, open, found);
                default -> {}
            }
            long held = open.values().stream().mapToLong(Long::longValue).sum();
            found.equal("I2", at(entry), "held", held, entry.after().held());
        }
    }

    private static void settle(Entry entry, Map<Key, Long> open, Findings found) {
        Long held = entry.refersTo().map(open::remove).orElse(null);
        if (held == null) {
            found.holds(false, "I6", at(entry), "settles no open hold");
        } else {
            found.holds(entry.amount() <= held, "I6", at(entry), entry.amount() + " of a hold of " + held);
        }
    }
}
