package io.creditledger.testkit.model;

import io.creditledger.command.Refund;
import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Expiry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds of what an act took. */
final class Refunds {
    private Refunds() {}

    static Past refund(Past past, Refund refund, Scribe scribe) {
        Fact act = past.find(refund.act().orElseThrow()).orElseThrow();
        if (!Parts.areIn(act)) {
            throw new WrongActException(
                    act.key(), act.type(), "an act that took credits; of a hold that is its capture");
        }
        if (refund.reissue().orElse(Expiry.NEVER).isOver(scribe.now())) {
            throw new InvalidInputException("reissue", "is not in the future");
        }
        long left = left(past, act);
        long amount = refund.amount().orElse(left);
        if (amount > left || (amount == 0 && !Declared.onlyThat(past, act))) {
            throw new MoreThanLeftException(act.key(), refund.amount().orElse(0), left);
        }
        List<Part> parts = Parts.inOrderOfReturn(past, act);
        Returns returns = new Returns(new Draft(past, scribe.now()), Optional.of(act), refund.reissue());
        returns.all(Parts.slice(parts, past.refunded(act.key()), amount));
        return scribe.lapse(scribe.write(returns.draft(), refund, amount), returns.lapses());
    }

    private static long left(Past past, Fact act) {
        long refunded = past.refunded(act.key());
        long left = act.entry().amount() - refunded;
        if (act.type() != EntryType.REVOKE) {
            return left;
        }
        Map<Long, Long> byTarget = new LinkedHashMap<>();
        for (Part part : Parts.slice(Parts.inOrderOfReturn(past, act), refunded, left)) {
            byTarget.merge(part.forLot(), part.amount(), Long::sum);
        }
        Map<Long, Long> byRoot = new LinkedHashMap<>();
        byTarget.forEach((lot, amount) ->
                byRoot.merge(past.lot(lot).made().root(), aboveFloor(past, act, lot, amount), Long::sum));
        return byRoot.entrySet().stream()
                .mapToLong(root -> aboveFloor(past, act, root.getKey(), root.getValue()))
                .sum();
    }

    /** How much of an amount a refund of this revoke may take off what is revoked of a lot's grant. */
    private static long aboveFloor(Past past, Fact revoke, long lot, long amount) {
        long floor = Declared.floor(past, lot, revoke);
        return Math.max(0, Math.min(amount, Family.of(past, lot).revoked() - floor));
    }
}
