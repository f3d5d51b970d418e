package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;
import java.util.HashMap;
import java.util.Map;

/** I6 about refunds: of no act more is given back than it took. */
final class RefundsInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Key, Entry> acts = new HashMap<>();
        Map<Key, Long> refunded = new HashMap<>();
        for (Entry entry : books.entries()) {
            if (takes(entry)) {
                acts.put(entry.key(), entry);
            }
            if (entry.type() == EntryType.REFUND) {
                Entry act = entry.refersTo().map(acts::get).orElse(null);
                if (act == null) {
                    found.holds(false, "I6", at(entry), "gives back what no act before it took");
                } else {
                    long sum = refunded.merge(act.key(), entry.amount(), Long::sum);
                    found.holds(
                            sum <= act.amount(),
                            "I6",
                            at(entry),
                            sum + " given back of " + at(act) + ", which took " + act.amount());
                }
            }
        }
    }

    private static boolean takes(Entry entry) {
        return switch (entry.type()) {
            case SPEND, CAPTURE, REVOKE -> true;
            case ADJUST -> entry.change().available() < 0;
            default -> false;
        };
    }
}
