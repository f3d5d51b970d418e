package io.creditledger.explain;

import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Why are my new credits not usable yet? What waits for payment or its start, what is good for some features only, and
 * whether the newest credits went into a debt. Immutable.
 *
 * @param account whose credits
 * @param at the moment that this is about
 * @param totals the sums at that moment
 * @param credits what cannot be used, or not for everything, by lot
 */
public record NotUsable(Account account, Instant at, Totals totals, List<UnusableCredits> credits) implements Answer {
    /** Copies the list. */
    public NotUsable {
        credits = List.copyOf(credits);
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        sentences.first(credits, some -> sentence(some, sentences));
        if (credits.isEmpty()) {
            sentences.say("No credits wait for payment or for their start.");
        }
        return sentences.standing(totals, at).toString();
    }

    private static String sentence(UnusableCredits some, Sentences sentences) {
        LotFacts lot = some.lot();
        String those = sentences.credits(some.amount()) + " of " + Words.lot(lot);
        return switch (some.obstacle()) {
            case PAYMENT -> those + " wait for payment, since " + sentences.time(lot.grantedAt()) + ".";
            case START -> those + " can be used from " + sentences.usableFrom(lot) + " on.";
            case SCOPE -> those + " can be used for " + Words.scope(lot.terms().scope()) + ".";
            case DEBT -> those + ", the newest ones, paid debt on " + sentences.usableFrom(lot) + ".";
        };
    }
}
