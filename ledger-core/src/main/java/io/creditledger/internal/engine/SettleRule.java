package io.creditledger.internal.engine;

import io.creditledger.command.Capture;
import io.creditledger.command.Release;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.MoreThanLeftException;
import java.util.Locale;
import java.util.Optional;

/** An open hold is captured, released, or its time is up: exactly one of these happens, and what is not charged returns. */
final class SettleRule {
    private SettleRule() {}

    static long capture(Capture capture, Acts acts, Draft draft) {
        Held hold = open(acts.named(capture), draft);
        long charged = capture.amount().orElse(hold.amount());
        if (charged > hold.amount()) {
            throw new MoreThanLeftException(hold.key(), charged, hold.amount());
        }
        settle(hold, HoldState.CAPTURED, hold.amount() - charged, draft);
        return charged;
    }

    static long release(Release release, Acts acts, Draft draft) {
        Held hold = open(acts.named(release), draft);
        settle(hold, HoldState.RELEASED, hold.amount(), draft);
        return hold.amount();
    }

    /** Ends a hold in this way, and returns this much of it. */
    static void settle(Held hold, HoldState as, long returned, Draft draft) {
        draft.put(hold.settled(as, draft.key()));
        Returns returns = new Returns(draft, Optional.empty());
        Parts.of(hold.draws(), 0, returned).forEach(returns::give);
    }

    private static Held open(Act act, Draft draft) {
        Acts.need(act, "a hold", EntryType.HOLD);
        Held hold = draft.hold(act.entry().key()).orElseThrow(BookTooSmall::new);
        if (hold.state() != HoldState.OPEN) {
            throw new AlreadySettledException(
                    hold.key(),
                    hold.state().name().toLowerCase(Locale.ROOT),
                    hold.settledBy().orElse(hold.key()));
        }
        return hold;
    }
}
