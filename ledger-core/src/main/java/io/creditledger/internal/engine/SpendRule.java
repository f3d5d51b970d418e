package io.creditledger.internal.engine;

import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.HoldState;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.internal.check.Checks;
import io.creditledger.value.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Spends and holds take from eligible lots in burn order, as far as what these hold exceeds the debt. */
final class SpendRule {
    private SpendRule() {}

    static long spend(Spend spend, Draft draft) {
        Purse purse = Purse.open(spend.amount(), serving(spend.feature()), draft);
        long amount = spend.isUpTo() ? Math.min(spend.amount(), Math.max(0, purse.spendable())) : spend.amount();
        if (!spend.isUpTo() && !purse.covers(amount, spend.overdraft())) {
            throw new InsufficientCreditsException(new Shortfall(
                    draft.book().head().account(),
                    spend.key(),
                    amount,
                    Math.addExact(purse.spendable(), spend.overdraft())));
        }
        purse.take(amount, draft);
        return amount;
    }

    static long hold(Hold hold, Draft draft) {
        Instant until = Checks.instant("timeout", draft.at().plus(hold.timeout()));
        Purse purse = Purse.open(hold.amount(), serving(hold.feature()), draft);
        if (!purse.covers(hold.amount(), 0)) {
            throw new InsufficientCreditsException(
                    new Shortfall(draft.book().head().account(), hold.key(), hold.amount(), purse.spendable()));
        }
        purse.take(hold.amount(), draft);
        List<Draw> draws = List.copyOf(draft.draws());
        draft.put(
                new Held(draft.sequence(), hold.key(), hold.amount(), until, HoldState.OPEN, Optional.empty(), draws));
        return hold.amount();
    }

    static Predicate<Scope> serving(Optional<String> feature) {
        return scope -> scope.serves(feature);
    }
}
