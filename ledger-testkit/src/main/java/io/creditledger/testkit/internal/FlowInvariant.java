package io.creditledger.testkit.internal;

import static java.math.BigInteger.ZERO;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/** I12: granted + refunded + adjusted up = available + held + pending + spent + lapsed + revoked + cancelled + adjusted down. */
final class FlowInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        Map<EntryType, BigInteger> sums = new EnumMap<>(EntryType.class);
        BigInteger up = ZERO;
        BigInteger down = ZERO;
        for (Entry entry : books.entries()) {
            BigInteger amount = BigInteger.valueOf(entry.amount());
            if (entry.type() != EntryType.ADJUST) {
                sums.merge(entry.type(), amount, BigInteger::add);
            } else if (entry.change().available() > 0) {
                up = up.add(amount);
            } else {
                down = down.add(amount);
            }
        }
        Totals now = books.balance().totals();
        BigInteger in = sum(sums, EntryType.GRANT, EntryType.REFUND).add(up);
        BigInteger out = sum(
                        sums, EntryType.SPEND, EntryType.CAPTURE, EntryType.EXPIRY, EntryType.REVOKE, EntryType.CANCEL)
                .add(down);
        BigInteger here = BigInteger.valueOf(now.available())
                .add(BigInteger.valueOf(now.held()))
                .add(BigInteger.valueOf(now.pending()));
        found.equal("I12", "everything that came in", "what went out or is here", in, out.add(here));
    }

    private static BigInteger sum(Map<EntryType, BigInteger> sums, EntryType... types) {
        BigInteger sum = ZERO;
        for (EntryType type : types) {
            sum = sum.add(sums.getOrDefault(type, ZERO));
        }
        return sum;
    }
}
