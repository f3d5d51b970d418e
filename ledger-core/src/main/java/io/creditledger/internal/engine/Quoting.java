package io.creditledger.internal.engine;

import io.creditledger.BurnCriterion;
import io.creditledger.Outcome;
import io.creditledger.Quote;
import io.creditledger.QuoteLine;
import io.creditledger.Receipt;
import io.creditledger.command.Spend;
import io.creditledger.entry.Draw;
import io.creditledger.error.AmountOverflowException;
import io.creditledger.error.InsufficientCreditsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a spend would do: the spend's own rule on a draft that is thrown away. */
public final class Quoting {
    private Quoting() {}

    /** Quotes a spend. */
    public static Quote quote(Books books, Spend spend, Instant clock) {
        Optional<Receipt> replay = Replay.of(books, spend, clock);
        if (replay.isPresent()) {
            return replayed(replay.get());
        }
        Draft draft = UpToDate.draft(books.book(spend.account().orElseThrow()), clock);
        draft.begin(spend.key(), draft.now());
        List<LotState> order = UsableLots.all(SpendRule.serving(spend.feature()), draft);
        try {
            long amount = SpendRule.spend(spend, draft);
            return new Quote(Outcome.APPLIED, amount, lines(draft.draws(), order), Optional.empty());
        } catch (InsufficientCreditsException refusal) {
            return new Quote(Outcome.APPLIED, 0, List.of(), Optional.of(refusal.shortfall()));
        } catch (ArithmeticException overflow) {
            throw new AmountOverflowException(draft.book().head().account(), spend.key());
        }
    }

    private static Quote replayed(Receipt receipt) {
        List<QuoteLine> lines = receipt.entry().draws().stream()
                .map(draw -> new QuoteLine(draw.lot(), -draw.amount(), Optional.empty()))
                .toList();
        return new Quote(Outcome.REPLAYED, receipt.entry().amount(), lines, Optional.empty());
    }

    private static List<QuoteLine> lines(List<Draw> draws, List<LotState> order) {
        List<QuoteLine> lines = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            Optional<BurnCriterion> decidedBy =
                    draw.isDebt() ? Optional.empty() : Optional.of(BurnOrder.decidedBy(order, i));
            lines.add(new QuoteLine(draw.lot(), -draw.amount(), decidedBy));
        }
        return lines;
    }
}
