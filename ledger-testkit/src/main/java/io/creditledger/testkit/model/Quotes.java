package io.creditledger.testkit.model;

import io.creditledger.BurnCriterion;
import io.creditledger.Outcome;
import io.creditledger.Quote;
import io.creditledger.QuoteLine;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.error.InsufficientCreditsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a spend would take, and why from there. */
final class Quotes {
    private Quotes() {}

    static Quote replayed(Fact spend) {
        List<QuoteLine> lines = spend.entry().draws().stream()
                .map(draw -> new QuoteLine(draw.lot(), -draw.amount(), Optional.empty()))
                .toList();
        return new Quote(Outcome.REPLAYED, spend.entry().amount(), lines, Optional.empty());
    }

    static Quote of(Past past, Spend spend, Instant now) {
        try {
            Draft draft = Spends.draft(past, spend, now);
            List<LotPast> lots = BurnOrder.eligible(past, spend.feature(), now);
            List<QuoteLine> lines = draft.draws.stream()
                    .map(draw -> new QuoteLine(draw.lot(), -draw.amount(), why(draw, lots)))
                    .toList();
            return new Quote(Outcome.APPLIED, Spends.taken(draft), lines, Optional.empty());
        } catch (InsufficientCreditsException refusal) {
            return new Quote(Outcome.APPLIED, 0, List.of(), Optional.of(refusal.shortfall()));
        }
    }

    private static Optional<BurnCriterion> why(Draw draw, List<LotPast> lots) {
        for (int i = 0; i < lots.size(); i++) {
            if (lots.get(i).number() == draw.lot()) {
                boolean last = i + 1 == lots.size();
                return Optional.of(last ? BurnCriterion.ONLY_LOT : BurnOrder.decidedBy(lots.get(i), lots.get(i + 1)));
            }
        }
        return Optional.empty();
    }
}
