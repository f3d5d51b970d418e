package io.creditledger.testkit.model;

import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.query.LotQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The lots of an account as they are at one moment. */
final class Lots {
    private Lots() {}

    static List<Lot> of(Past judged, LotQuery query, Instant now) {
        Comparator<LotPast> usableFirst = Comparator.comparing(lot -> status(lot, now) == LotStatus.USABLE ? 0 : 1);
        Comparator<LotPast> order = usableFirst.thenComparing((one, other) -> status(one, now) == LotStatus.USABLE
                ? BurnOrder.V1.compare(one, other)
                : Long.compare(one.number(), other.number()));
        return judged.lots().stream()
                .filter(lot -> query.statuses().contains(status(lot, now)))
                .sorted(order)
                .map(lot -> show(lot, now))
                .toList();
    }

    private static LotStatus status(LotPast lot, Instant now) {
        if (lot.isUnpaid()) {
            return LotStatus.PENDING;
        }
        if (lot.isCancelled()) {
            return LotStatus.CANCELLED;
        }
        if (lot.remaining() > 0) {
            return lot.isWaiting(now) ? LotStatus.SCHEDULED : LotStatus.USABLE;
        }
        if (lot.isOver(now)) {
            return LotStatus.EXPIRED;
        }
        boolean takenBack = Family.of(lot.past(), lot.number()).revoked() >= lot.granted();
        return takenBack ? LotStatus.REVOKED : LotStatus.DEPLETED;
    }

    private static Lot show(LotPast lot, Instant now) {
        Family family = Family.of(lot.past(), lot.number());
        return new Lot(
                lot.past().account(),
                lot.number(),
                lot.key(),
                lot.made().terms(),
                status(lot, now),
                lot.granted(),
                lot.remaining(),
                family.lapsed(),
                family.revoked(),
                lot.fact().at(),
                lot.made().start(),
                lot.usableFrom(),
                lot.expiry(),
                lot.made().replaces());
    }
}
