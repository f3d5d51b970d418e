package io.creditledger.testkit.model;

import io.creditledger.command.Extend;
import io.creditledger.entry.Extension;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.WrongActException;
import java.time.Instant;
import java.util.List;

/** Extensions of what is still alive. */
final class Extends {
    private Extends() {}

    static Past extend(Past past, Extend extend, Scribe scribe) {
        Fact act = past.find(extend.act().orElseThrow()).orElseThrow();
        List<LotPast> lots = past.madeBy(act.key());
        if (lots.isEmpty()) {
            throw new WrongActException(act.key(), act.type(), "an act that made a lot");
        }
        if (extend.expiry().isOver(scribe.now())) {
            throw new InvalidInputException("expiry", "is not in the future");
        }
        Draft draft = new Draft(past, scribe.now());
        for (LotPast lot : lots) {
            if (isAlive(lot, scribe.now())) {
                endsAfterStart(lot, extend);
                draft.extensions.add(new Extension(lot.number(), lot.expiry(), extend.expiry()));
            }
        }
        if (draft.extensions.isEmpty()) {
            throw new LotStateException(act.key(), "are not alive any more");
        }
        return scribe.write(draft, extend, 0);
    }

    private static boolean isAlive(LotPast lot, Instant now) {
        boolean lapsed = lot.paidAt().isPresent() && lot.isOver(now);
        boolean takenBack =
                lot.remaining() == 0 && Family.of(lot.past(), lot.number()).revoked() >= lot.granted();
        return !lapsed && !lot.isCancelled() && !takenBack;
    }

    private static void endsAfterStart(LotPast lot, Extend extend) {
        if (lot.made().start().isPresent()
                && extend.expiry().isOver(lot.made().start().get())) {
            throw new InvalidInputException("expiry", "is not after the start");
        }
    }
}
