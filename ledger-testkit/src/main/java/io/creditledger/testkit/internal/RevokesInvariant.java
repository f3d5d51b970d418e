package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;
import static io.creditledger.testkit.internal.Findings.lot;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * I6 about revokes: less their refunds they take no more of a grant than was granted, and each lot knows how much. A lot
 * that was issued anew has no cap of its own: what is taken out of it for the grant counts at the original.
 */
final class RevokesInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<Long, Lot> lots =
                books.lots().stream().collect(Collectors.toMap(Lot::number, lot -> lot, (one, other) -> one));
        Revoked revoked = new Revoked(number -> original(number, lots));
        for (Entry entry : books.entries()) {
            for (long number : revoked.add(entry)) {
                long sum = revoked.sum(number);
                Lot lot = lots.get(number);
                long most = lot == null || lot.replaces().isPresent() ? Long.MAX_VALUE : lot.granted();
                found.holds(
                        sum >= 0 && sum <= most,
                        "I6",
                        at(entry),
                        "makes " + sum + " taken back of " + lot(number) + ", granted were " + most);
            }
        }
        for (Lot lot : books.lots()) {
            found.equal("I6", lot(lot.number()), "revoked", revoked.sum(lot.number()), lot.revoked());
        }
    }

    private static long original(long number, Map<Long, Lot> lots) {
        Lot lot = lots.get(number);
        return lot == null ? number : lot.replaces().orElse(number);
    }
}
