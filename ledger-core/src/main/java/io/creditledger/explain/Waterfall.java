package io.creditledger.explain;

import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A balance as a waterfall: of each lot, of the debt and in sum, where credits came from and where they are or went. Each
 * adds up exactly. Immutable.
 *
 * @param account whose credits
 * @param at the moment that this is about
 * @param totals the sums at that moment
 * @param lots every lot that there was until then, by number
 * @param debt the debt: what could not be taken from lots, and with what it was paid
 */
public record Waterfall(Account account, Instant at, Totals totals, List<LotFlow> lots, Flow debt) implements Answer {
    private static final int MOST = 20;

    /** Copies the list. */
    public Waterfall {
        lots = List.copyOf(lots);
    }

    /** All lots and the debt together. What only changed its place within the account cancels out, and is left out. */
    public Flow sum() {
        return sum(lots).plus(debt).acrossAccount();
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        sentences.say("On " + sentences.time(at) + " " + sentences.credits(totals.available()) + " are available, "
                + Words.number(totals.held()) + " held, " + Words.number(totals.pending()) + " pending; the debt is "
                + Words.number(totals.debt()) + ".");
        int older = Math.max(0, lots.size() - MOST);
        if (older > 0) {
            sentences.item(older + " older lots: " + equation(sum(lots.subList(0, older))));
        }
        lots.subList(older, lots.size())
                .forEach(lot -> sentences.item(Words.lot(lot.lot()) + ": " + equation(lot.flow())));
        if (!debt.amounts().isEmpty()) {
            sentences.item("debt: " + equation(debt));
        }
        return sentences.say("In sum: " + equation(sum())).toString();
    }

    private static Flow sum(List<LotFlow> lots) {
        return lots.stream().map(LotFlow::flow).reduce(Flow.NONE, Flow::plus);
    }

    private static String equation(Flow flow) {
        return flow.words(FlowStep::isIncoming) + " = " + flow.words(step -> !step.isIncoming());
    }
}
