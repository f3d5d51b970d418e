package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;
import static io.creditledger.testkit.internal.Findings.lot;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I3: for each lot, put in - taken + returned - lapsed - cancelled = remaining, and never below zero. */
final class LotsInvariant implements Invariant {
    private static final Set<LotStatus> EMPTY =
            Set.of(LotStatus.DEPLETED, LotStatus.EXPIRED, LotStatus.REVOKED, LotStatus.CANCELLED);

    @Override
    public void judge(Books books, Findings found) {
        LotFold fold = new LotFold();
        Map<Long, Long> lapsed = new HashMap<>();
        for (Entry entry : books.entries()) {
            numbers(entry, fold.lots(), found);
            fold.add(entry);
            for (Draw draw : entry.draws()) {
                if (!draw.isDebt()) {
                    long left = fold.remaining(draw.lot());
                    found.holds(left >= 0, "I3", at(entry), "leaves " + left + " in " + lot(draw.lot()));
                    if (entry.type() == EntryType.EXPIRY) {
                        lapsed.merge(draw.lot(), -draw.amount(), Long::sum);
                    }
                }
            }
        }
        found.equal("I3", "lots", "list of numbers", List.copyOf(fold.lots()), numbers(books));
        Map<Long, Long> gone = withReissues(lapsed, books);
        for (Lot lot : books.lots()) {
            judge(lot, fold, found);
            found.equal("I3", lot(lot.number()), "lapsed", gone.getOrDefault(lot.number(), 0L), lot.lapsed());
        }
    }

    /** What lapsed of each lot, and of those that were issued anew for it. */
    private static Map<Long, Long> withReissues(Map<Long, Long> lapsed, Books books) {
        Map<Long, Long> gone = new HashMap<>(lapsed);
        for (Lot lot : books.lots()) {
            lot.replaces().ifPresent(origin -> gone.merge(origin, lapsed.getOrDefault(lot.number(), 0L), Long::sum));
        }
        return gone;
    }

    /** Lots count from 1, in the order in which they are made. */
    private static void numbers(Entry entry, Set<Long> before, Findings found) {
        long next = before.size() + 1L;
        Set<Long> made = new HashSet<>();
        for (Draw draw : entry.draws()) {
            if (!draw.isDebt() && !before.contains(draw.lot()) && made.add(draw.lot())) {
                found.equal("I3", at(entry), "number of the lot it made", next, draw.lot());
                found.holds(draw.amount() > 0, "I3", at(entry), "draws on " + lot(draw.lot()) + ", which nobody made");
                next++;
            }
        }
    }

    private static List<Long> numbers(Books books) {
        return books.lots().stream().map(Lot::number).toList();
    }

    private static void judge(Lot lot, LotFold fold, Findings found) {
        String place = lot(lot.number());
        found.equal("I3", place, "remaining", fold.remaining(lot.number()), lot.remaining());
        found.equal("I3", place, "granted", fold.granted(lot.number()), lot.granted());
        found.holds(lot.remaining() >= 0, "I3", place, "remaining is " + lot.remaining());
        found.holds(
                lot.remaining() == 0 || !EMPTY.contains(lot.status()),
                "I3",
                place,
                "is " + lot.status() + " with " + lot.remaining() + " in it");
        fold.maker(lot.number()).ifPresent(maker -> {
            found.equal("I3", place, "key", maker.key(), lot.key());
            found.equal("I3", place, "instant of making", maker.at(), lot.grantedAt());
            found.equal("I3", place, "account", maker.account(), lot.account());
        });
    }
}
