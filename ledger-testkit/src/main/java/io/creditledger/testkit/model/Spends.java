package io.creditledger.testkit.model;

import io.creditledger.command.Adjust;
import io.creditledger.command.Command;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Shortfall;
import io.creditledger.error.InsufficientCreditsException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** What takes credits from lots in burn order: spends, holds, corrections downwards; and corrections upwards. */
final class Spends {
    private Spends() {}

    static Past spend(Past past, Spend spend, Scribe scribe) {
        Draft draft = draft(past, spend, scribe.now());
        return scribe.write(draft, spend, taken(draft));
    }

    /** What a spend takes, without writing it. */
    static Draft draft(Past past, Spend spend, Instant now) {
        List<LotPast> lots = BurnOrder.eligible(past, spend.feature(), now);
        long amount = spend.amount();
        if (spend.isUpTo()) {
            amount = Math.min(amount, Math.max(0, sum(lots) - past.debt()));
        }
        enough(past, spend, amount, lots, spend.overdraft());
        Draft draft = new Draft(past, now);
        draft.draw(Draw.DEBT, -draft.take(lots, amount, 0));
        return draft;
    }

    /** How much a draft takes in sum. */
    static long taken(Draft draft) {
        return draft.draws.stream().mapToLong(draw -> -draw.amount()).sum();
    }

    static Past hold(Past past, Hold hold, Scribe scribe) {
        Given.instant("timeout", scribe.now().plus(hold.timeout()));
        List<LotPast> lots = BurnOrder.eligible(past, hold.feature(), scribe.now());
        enough(past, hold, hold.amount(), lots, 0);
        Draft draft = new Draft(past, scribe.now());
        draft.take(lots, hold.amount(), 0);
        return scribe.write(draft, hold, hold.amount());
    }

    static Past adjust(Past past, Adjust adjust, Scribe scribe) {
        Draft draft = new Draft(past, scribe.now());
        long amount = Math.abs(adjust.amount());
        if (adjust.amount() > 0) {
            long lot = draft.makePurchased();
            draft.draw(lot, amount);
            draft.payDebt(lot, amount);
            return scribe.write(draft, adjust, amount);
        }
        List<LotPast> lots = BurnOrder.usable(past, scribe.now());
        if (!adjust.isIntoDebt()) {
            enough(past, adjust, amount, lots, 0);
        }
        draft.draw(Draw.DEBT, -draft.take(lots, amount, 0));
        return scribe.write(draft, adjust, amount);
    }

    /** The lots less the debt may not fall below the floor. */
    private static void enough(Past past, Command command, long amount, List<LotPast> lots, long overdraft) {
        BigInteger spendable = BigInteger.valueOf(sum(lots) - past.debt()).add(BigInteger.valueOf(overdraft));
        if (BigInteger.valueOf(amount).compareTo(spendable) > 0 && amount > 0) {
            throw new InsufficientCreditsException(
                    new Shortfall(past.account(), command.key(), amount, spendable.longValueExact()));
        }
    }

    private static long sum(List<LotPast> lots) {
        return lots.stream().mapToLong(LotPast::remaining).sum();
    }
}
