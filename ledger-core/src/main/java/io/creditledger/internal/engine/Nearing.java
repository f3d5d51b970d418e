package io.creditledger.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lots of a draft whose credits expire soon, and were not told of: once for each expiry that a lot is given. The account's
 * row knows before when there is none but among those that are written to, so that a write hardly ever needs others.
 */
final class Nearing {
    private static final Comparator<LotState> ORDER =
            Comparator.comparing(LotState::ends).thenComparingLong(LotState::number);

    private final Draft draft;
    private final List<LotState> lots = new ArrayList<>(0);
    private Instant nextExpiry = Instant.EPOCH;

    /** With this much time before the expiry; empty where nobody wants to know. Marks those lots in the draft. */
    Nearing(Optional<Duration> period, Draft draft) {
        this.draft = draft;
        period.ifPresent(soon -> judge(draft.now().plus(soon)));
    }

    /** Those lots, the one that expires first in front. */
    List<LotState> lots() {
        return lots;
    }

    /** Of the others none expires before this instant. */
    Instant nextExpiry() {
        return nextExpiry;
    }

    private void judge(Instant horizon) {
        Instant bound = draft.book().head().signals().nextExpiry();
        boolean all = !horizon.isBefore(bound);
        if (all) {
            draft.book().needComplete();
        }
        nextExpiry = all ? Instant.MAX : bound;
        for (LotState lot : all ? draft.lots(any -> true) : draft.changedLots().values()) {
            if (!lot.told() && !lot.ends().isAfter(horizon)) {
                lots.add(lot);
            } else if (!lot.told() && lot.ends().isBefore(nextExpiry)) {
                nextExpiry = lot.ends();
            }
        }
        lots.sort(ORDER);
        lots.forEach(lot -> draft.put(lot.asTold()));
    }
}
