package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;

/** I8: what takes credits without leave to owe them never leaves available below zero, and makes no debt. */
final class FloorInvariant implements Invariant {
    @Override
    public void judge(Books books, Findings found) {
        for (Entry entry : books.entries()) {
            boolean takes = entry.type() == EntryType.SPEND || entry.type() == EntryType.HOLD;
            if (takes && entry.amount() > 0) {
                long floor =
                        -entry.content().field("overdraft").map(Long::parseLong).orElse(0L);
                long left = entry.after().available();
                found.holds(left >= floor, "I8", at(entry), "leaves " + left + " available, below " + floor);
            }
            boolean owes = entry.draws().stream().anyMatch(draw -> draw.isDebt() && draw.amount() < 0);
            found.holds(!owes || mayOwe(entry), "I8", at(entry), "makes a debt that its command does not allow");
            found.holds(
                    entry.after().debt() >= 0,
                    "I8",
                    at(entry),
                    "leaves a debt of " + entry.after().debt());
        }
    }

    private static boolean mayOwe(Entry entry) {
        return switch (entry.type()) {
            case SPEND -> entry.content().field("overdraft").isPresent();
            case ADJUST -> entry.content().field("into debt").isPresent();
            case REVOKE ->
                entry.content()
                        .field("mode")
                        .filter(mode -> mode.equals("IN_FULL") || mode.equals("TO_TOTAL"))
                        .isPresent();
            default -> false;
        };
    }
}
