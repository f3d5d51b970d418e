package io.creditledger.internal.engine;

import io.creditledger.command.Extend;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.WrongActException;
import java.util.List;

/** An extension changes the expiry of every living lot that an act made. */
final class ExtendRule {
    private ExtendRule() {}

    static long apply(Extend extend, Acts acts, Draft draft) {
        Act act = acts.named(extend);
        List<LotState> lots = draft.lotsMadeBy(act.entry().key());
        if (lots.isEmpty()) {
            throw new WrongActException(act.entry().key(), act.entry().type(), "an act that made credits");
        }
        if (extend.expiry().isOver(draft.at())) {
            throw new InvalidInputException("expiry", "is not in the future");
        }
        List<LotState> alive = lots.stream().filter(lot -> isAlive(lot, draft)).toList();
        if (alive.isEmpty()) {
            throw new LotStateException(
                    act.entry().key(), "are expired, cancelled or taken back; nothing is to extend");
        }
        for (LotState lot : alive) {
            if (lot.birth().startsAt().filter(extend.expiry()::isOver).isPresent()) {
                throw new InvalidInputException("expiry", "is not after the start");
            }
            draft.extend(lot, extend.expiry());
        }
        return 0;
    }

    private static boolean isAlive(LotState lot, Draft draft) {
        return switch (lot.phase()) {
            case PENDING -> true;
            case CANCELLED -> false;
            case SCHEDULED, ACTIVE -> !lot.expiry().isOver(draft.at()) && !lot.isWhollyRevoked();
        };
    }
}
