package io.creditledger.internal.engine;

import io.creditledger.command.Adjust;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.value.Expiry;
import io.creditledger.value.LotTerms;
import java.util.Optional;

/** A correction upwards makes a lot; one downwards takes from all usable lots whatever their scope, or makes a debt. */
final class AdjustRule {
    private AdjustRule() {}

    static long apply(Adjust adjust, Draft draft) {
        return adjust.amount() > 0 ? up(adjust.amount(), draft) : down(-adjust.amount(), adjust, draft);
    }

    private static long up(long amount, Draft draft) {
        LotState lot = draft.make(LotTerms.PURCHASED, amount, Optional.empty(), Optional.of(draft.at()), Expiry.NEVER);
        draft.move(lot.number(), amount, 0);
        draft.payDebtFrom(lot.number(), amount);
        return amount;
    }

    private static long down(long amount, Adjust adjust, Draft draft) {
        Purse purse = Purse.open(amount, anyScope -> true, draft);
        if (!purse.covers(amount, 0) && !adjust.isIntoDebt()) {
            throw new InsufficientCreditsException(
                    new Shortfall(draft.book().head().account(), adjust.key(), amount, purse.spendable()));
        }
        purse.take(amount, draft);
        return amount;
    }
}
