package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.explain.Flow;
import io.creditledger.explain.FlowStep;
import io.creditledger.explain.LotFlow;
import io.creditledger.explain.Waterfall;
import io.creditledger.internal.engine.LotState;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.List;

/** The waterfall of an account, entry by entry. */
final class FoldedWaterfall {
    private final FoldedLots lots = new FoldedLots();
    private final FoldedFlows flows = new FoldedFlows();
    private Totals totals = Totals.ZERO;
    private long sequence;

    /** Folds one more entry. */
    void add(Entry entry) {
        lots.add(entry);
        flows.add(entry);
        totals = entry.after();
        sequence = entry.sequence();
    }

    /** The number of the last entry. */
    long sequence() {
        return sequence;
    }

    /** The lots as the last entry left them. */
    FoldedLots lots() {
        return lots;
    }

    /** The waterfall at an instant at which nothing was there that has not been folded. */
    Waterfall at(Account account, Instant at) {
        List<LotFlow> rows = lots.all().stream()
                .map(lot -> new LotFlow(lots.facts(lot), flow(lot, at)))
                .toList();
        Flow debt = flows.flow(Draw.DEBT, FlowStep.AVAILABLE, -totals.debt());
        return new Waterfall(account, at, totals, rows, debt);
    }

    private Flow flow(LotState lot, Instant at) {
        FlowStep left = FoldedLots.isWaiting(lot, at) ? FlowStep.PENDING : FlowStep.AVAILABLE;
        return flows.flow(lot.number(), left, lot.remaining());
    }
}
