package io.creditledger.internal.engine;

import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.entry.EntryType;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Key;
import java.time.Instant;

/** A pending grant is paid or will not be: both are final. */
final class PendingRule {
    private PendingRule() {}

    static long activate(Activate activate, Acts acts, Draft draft) {
        LotState lot = pending(acts.named(activate), draft);
        if (lot.expiry().isOver(draft.at())) {
            throw new LotStateException(lot.birth().key(), "expired before they were paid; Extend them, then activate");
        }
        if (paid(lot, draft).phase() == LotPhase.ACTIVE) {
            draft.payDebtFrom(lot.number(), lot.remaining());
        }
        return lot.remaining();
    }

    /** Makes a lot usable, or wait for its start, by the entry that is being made. */
    static LotState paid(LotState lot, Draft draft) {
        Instant usable = LotBirth.usableFrom(lot.birth().startsAt(), draft.at());
        LotPhase next = usable.isAfter(draft.at()) ? LotPhase.SCHEDULED : LotPhase.ACTIVE;
        LotState paid = lot.paid(usable, next, draft.key());
        draft.put(paid);
        return paid;
    }

    static long cancel(Cancel cancel, Acts acts, Draft draft) {
        LotState lot = pending(acts.named(cancel), draft);
        draft.move(lot.number(), -lot.remaining(), 0);
        draft.put(draft.lot(lot.number()).cancelled(draft.key()));
        return lot.remaining();
    }

    private static LotState pending(Act act, Draft draft) {
        Acts.need(act, "a pending grant", EntryType.GRANT);
        LotState lot = draft.lotsMadeBy(act.entry().key()).get(0);
        if (lot.phase() != LotPhase.PENDING) {
            Key settledBy = lot.settledBy()
                    .orElseThrow(() -> new WrongActException(act.entry().key(), EntryType.GRANT, "a pending grant"));
            String state = lot.phase() == LotPhase.CANCELLED ? "cancelled" : "active";
            throw new AlreadySettledException(act.entry().key(), state, settledBy);
        }
        return lot;
    }
}
