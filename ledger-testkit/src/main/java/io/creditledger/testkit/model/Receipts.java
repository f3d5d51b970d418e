package io.creditledger.testkit.model;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Receipts, put together from the facts. */
final class Receipts {
    private Receipts() {}

    static Receipt of(Past past, Past judged, Fact fact, Outcome outcome) {
        Optional<HoldState> hold =
                fact.type() == EntryType.HOLD ? Optional.of(new HoldPast(judged, fact).state()) : Optional.empty();
        return new Receipt(fact.entry(), caused(past, fact), outcome, hold);
    }

    /** The expiries right behind a fact that name it as their cause. */
    private static List<Entry> caused(Past past, Fact fact) {
        List<Entry> caused = new ArrayList<>();
        for (Fact next :
                past.facts().subList((int) fact.entry().sequence(), past.facts().size())) {
            if (!next.is(EntryType.EXPIRY, fact.key())) {
                break;
            }
            caused.add(next.entry());
        }
        return caused;
    }
}
