package io.creditledger.testkit.model;

import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Release;
import io.creditledger.entry.EntryType;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.WrongActException;
import java.util.Locale;
import java.util.Optional;

/** What ends a hold: its capture and its release. */
final class Settlements {
    private Settlements() {}

    static Past capture(Past past, Capture capture, Scribe scribe) {
        HoldPast hold = open(past, capture);
        long charged = capture.amount().orElse(hold.amount());
        if (charged > hold.amount()) {
            throw new MoreThanLeftException(hold.key(), charged, hold.amount());
        }
        return settle(past, hold, capture, charged, hold.amount() - charged, scribe);
    }

    static Past release(Past past, Release release, Scribe scribe) {
        HoldPast hold = open(past, release);
        return settle(past, hold, release, hold.amount(), hold.amount(), scribe);
    }

    private static Past settle(Past past, HoldPast hold, Command command, long amount, long rest, Scribe scribe) {
        Returns returns = new Returns(new Draft(past, scribe.now()));
        returns.all(Parts.slice(Parts.inOrderOfReturn(past, hold.fact()), 0, rest));
        return scribe.lapse(scribe.write(returns.draft(), command, amount), returns.lapses());
    }

    private static HoldPast open(Past past, Command command) {
        Fact act = past.find(command.act().orElseThrow()).orElseThrow();
        if (act.type() != EntryType.HOLD) {
            throw new WrongActException(act.key(), act.type(), "a hold");
        }
        HoldPast hold = new HoldPast(past, act);
        Optional<Fact> settled = hold.settledBy();
        if (settled.isPresent()) {
            String state = hold.state().name().toLowerCase(Locale.ROOT);
            throw new AlreadySettledException(act.key(), state, settled.get().key());
        }
        return hold;
    }
}
