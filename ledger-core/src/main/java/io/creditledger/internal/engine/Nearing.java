package io.creditledger.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lots of a draft whose credits have come to expire soon, and were not told of. A lot comes to this once for each expiry
 * that it is given: when its time has come, or when it is made, becomes usable or is extended within that time. Credits that
 * return to it later do not count again.
 *
 * <p>The account's row knows until when all expiring credits were told of, so that a write usually looks only at the lots that
 * it has changed.
 */
final class Nearing {
    private static final Comparator<LotState> ORDER =
            Comparator.comparing(LotState::ends).thenComparingLong(LotState::number);

    private final Draft draft;
    private final Instant toldUntil;
    private final List<LotState> lots = new ArrayList<>(0);
    private Instant next;

    /** With this much time before the expiry; empty where nobody wants to know. */
    Nearing(Optional<Duration> period, Draft draft) {
        this.draft = draft;
        this.toldUntil = draft.book().head().signals().toldUntil();
        this.next = Instant.EPOCH;
        period.ifPresent(soon -> judge(draft.now().plus(soon)));
    }

    /** Those lots, the one that expires first in front. */
    List<LotState> lots() {
        return lots;
    }

    /** Until when all credits that expire have been told of by then. */
    Instant toldUntil() {
        return next;
    }

    private void judge(Instant horizon) {
        boolean moves = !horizon.isBefore(toldUntil);
        if (moves) {
            draft.book().needComplete();
        }
        next = moves ? Instant.MAX : toldUntil;
        for (LotState lot : moves ? everyLot() : draft.changedLots().values()) {
            judge(lot, horizon);
        }
        lots.sort(ORDER);
    }

    private Collection<LotState> everyLot() {
        return draft.lots(LotState::isBurning);
    }

    private void judge(LotState lot, Instant horizon) {
        Instant ends = lot.ends();
        Optional<LotState> before = draft.book().lot(lot.number());
        boolean told = ends.isBefore(toldUntil);
        if (ends.equals(Instant.MAX)
                || (told && before.filter(old -> old.ends().equals(ends)).isPresent())) {
            return;
        }
        if (ends.isAfter(horizon)) {
            next = ends.isBefore(next) ? ends : next;
        } else if (!told || before.filter(old -> old.endsLike(lot)).isEmpty()) {
            lots.add(lot);
        }
    }
}
