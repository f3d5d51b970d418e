package io.creditledger.testkit.model;

import io.creditledger.command.Activate;
import io.creditledger.command.Cancel;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.entry.EntryType;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Expiry;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Grants, and what becomes of those that wait for payment. */
final class Grants {
    private Grants() {}

    static Past grant(Past past, Grant grant, Scribe scribe) {
        Instant now = scribe.now();
        Instant usable = Past.later(now, grant.start().orElse(now));
        Expiry expiry = grant.isPending() ? grant.expiry() : grant.expiry().from(usable);
        if (expiry.isOver(now)) {
            throw new InvalidInputException("expiry", "is not in the future");
        }
        Draft draft = new Draft(past, now);
        long lot = draft.make(grant.terms(), grant.start(), grant.expiry(), grant.isPending(), OptionalLong.empty());
        draft.draw(lot, grant.amount());
        if (!grant.isPending() && usable.equals(now)) {
            draft.payDebt(lot, grant.amount());
        }
        return scribe.write(draft, grant, grant.amount());
    }

    static Past activate(Past past, Activate activate, Scribe scribe) {
        LotPast lot = pending(past, activate);
        Instant usable = Past.later(scribe.now(), lot.made().start().orElse(scribe.now()));
        if (lot.expiry().from(usable).isOver(scribe.now())) {
            throw new LotStateException(lot.key(), "are over; extend them first");
        }
        Draft draft = new Draft(past, scribe.now());
        if (usable.equals(scribe.now())) {
            draft.payDebt(lot.number(), lot.remaining());
        }
        return scribe.write(draft, activate, lot.remaining());
    }

    static Past cancel(Past past, Cancel cancel, Scribe scribe) {
        LotPast lot = pending(past, cancel);
        Draft draft = new Draft(past, scribe.now());
        draft.draw(lot.number(), -lot.remaining());
        return scribe.write(draft, cancel, lot.remaining());
    }

    private static LotPast pending(Past past, Command command) {
        Fact act = past.find(command.act().orElseThrow()).orElseThrow();
        if (act.type() != EntryType.GRANT || !act.made().get(0).pending()) {
            throw new WrongActException(act.key(), act.type(), "a grant that waits for payment");
        }
        settled(past, act, EntryType.ACTIVATE, "active");
        settled(past, act, EntryType.CANCEL, "cancelled");
        return past.madeBy(act.key()).get(0);
    }

    private static void settled(Past past, Fact act, EntryType by, String state) {
        Optional<Fact> settled = past.about(act.key(), by);
        if (settled.isPresent()) {
            throw new AlreadySettledException(act.key(), state, settled.get().key());
        }
    }
}
