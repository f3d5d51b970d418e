package io.creditledger.internal.explain;

import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.explain.Choice;
import io.creditledger.explain.ChosenLot;
import io.creditledger.explain.LotFacts;
import io.creditledger.internal.engine.BurnOrder;
import io.creditledger.internal.engine.LotState;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lots an act drew on and why: the lots are folded up to it, and put in burn order as it found them. */
final class Choosing {
    private Choosing() {}

    static Optional<Choice> choice(Past past, Key key) {
        Optional<Entry> act = past.entry(key);
        if (act.filter(entry -> entry.type() == EntryType.CAPTURE).isPresent()) {
            act = act.flatMap(Entry::refersTo).flatMap(past::entry);
        }
        return act.filter(Takes::isTake).map(take -> choice(past, take));
    }

    private static Choice choice(Past past, Entry take) {
        FoldedLots lots = new FoldedLots();
        past.endingWith(take.sequence() - 1).entries().forEach(lots::add);
        List<LotState> order = lots.usable(Takes.eligible(take), take.at());
        List<ChosenLot> chosen = new ArrayList<>();
        long debt = 0;
        for (Draw draw : take.draws()) {
            if (draw.isDebt()) {
                debt -= draw.amount();
            } else {
                chosen.add(chosen(lots, lots.lot(draw.lot()), -draw.amount(), order));
            }
        }
        return new Choice(take, chosen, debt);
    }

    private static ChosenLot chosen(FoldedLots lots, LotState lot, long amount, List<LotState> order) {
        int place = order.indexOf(lot);
        if (place < 0) {
            throw new IllegalStateException(
                    "lot " + lot.number() + " was drawn on though it could not be used: history was changed");
        }
        Optional<LotFacts> next = order.stream().skip(place + 1L).findFirst().map(lots::facts);
        return new ChosenLot(lots.facts(lot), amount, BurnOrder.decidedBy(order, place), next);
    }
}
