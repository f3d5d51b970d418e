package io.creditledger.internal.engine;

import io.creditledger.command.Refund;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.WrongActException;
import java.util.List;

/** A refund gives back what an act took, in parts if need be, and never more than is left of it. */
final class RefundRule {
    private static final String EXPECTED = "a spend, a capture, a revoke or a negative adjust";

    private RefundRule() {}

    static long apply(Refund refund, Acts acts, Draft draft) {
        Act act = acts.named(refund);
        needRefundable(act.entry());
        if (refund.reissue().filter(expiry -> expiry.isOver(draft.at())).isPresent()) {
            throw new InvalidInputException("reissue", "is not in the future");
        }
        boolean revoke = act.entry().type() == EntryType.REVOKE;
        boolean withdrawn = revoke && Claim.withdrawDeclaration(act.entry(), draft);
        List<Draw> taken = taken(act.entry(), draft);
        long before = act.refunded() + returnedByCapture(act.entry(), taken);
        long left = act.entry().amount() - act.refunded();
        if (revoke) {
            left = Claim.refundable(Parts.of(taken, before, left), draft);
        }
        long amount = refund.amount().orElse(left);
        boolean onlyWithdraws =
                withdrawn && act.entry().amount() == 0 && refund.amount().isEmpty();
        if (amount > left || (left == 0 && !onlyWithdraws)) {
            throw new MoreThanLeftException(act.entry().key(), refund.amount().orElse(0), left);
        }
        Returns returns = new Returns(draft, refund.reissue());
        for (Draw part : Parts.of(taken, before, amount)) {
            if (revoke) {
                Claim.count(part.forLot(), part.lot(), -part.amount(), draft);
            }
            returns.give(part);
        }
        draft.refund(act.entry().key(), act.refunded() + amount);
        return amount;
    }

    private static void needRefundable(Entry entry) {
        boolean negative = entry.change().available() < 0;
        switch (entry.type()) {
            case SPEND, CAPTURE, REVOKE -> {}
            case ADJUST -> {
                if (!negative) {
                    throw new WrongActException(entry.key(), entry.type(), EXPECTED);
                }
            }
            case HOLD ->
                throw new WrongActException(
                        entry.key(),
                        entry.type(),
                        EXPECTED + "; what a hold was charged is refunded by its capture's key");
            default -> throw new WrongActException(entry.key(), entry.type(), EXPECTED);
        }
    }

    /** The draws that an act took: a capture's are those of its hold. */
    private static List<Draw> taken(Entry entry, Draft draft) {
        if (entry.type() != EntryType.CAPTURE) {
            return entry.draws();
        }
        return draft.hold(entry.refersTo().orElseThrow())
                .orElseThrow(BookTooSmall::new)
                .draws();
    }

    /** What a capture gave back of its hold, which came first in the order of return. */
    private static long returnedByCapture(Entry entry, List<Draw> held) {
        return entry.type() == EntryType.CAPTURE
                ? -held.stream().mapToLong(Draw::amount).sum() - entry.amount()
                : 0;
    }
}
