package io.creditledger.explain;

import io.creditledger.value.Account;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What expires next, and when? Credits that wait for payment are not among them: they do not expire by themselves. Immutable.
 *
 * @param account whose credits
 * @param at the moment that this is about
 * @param credits everything that will expire, the next first
 */
public record NextExpiry(Account account, Instant at, List<ExpiringCredits> credits) implements Answer {
    /** Copies the list. */
    public NextExpiry {
        credits = List.copyOf(credits);
    }

    /** What expires at the next instant at which something does; empty where nothing will. */
    public List<ExpiringCredits> next() {
        return credits.stream()
                .filter(some -> some.at().equals(credits.get(0).at()))
                .toList();
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        List<ExpiringCredits> next = next();
        if (next.isEmpty()) {
            return sentences
                    .say("No credits will expire, as of " + sentences.time(at) + ".")
                    .toString();
        }
        sentences.say(sentences.credits(sum(next)) + " will expire on "
                + sentences.time(next.get(0).at()) + ", unless they are used before:");
        sentences.first(next, NextExpiry::item);
        List<ExpiringCredits> later = credits.subList(next.size(), credits.size());
        if (!later.isEmpty()) {
            sentences.say("After that:").first(later, some -> item(some) + " on " + sentences.time(some.at()));
        }
        return sentences.toString();
    }

    private static String item(ExpiringCredits some) {
        return "- " + Words.number(some.amount()) + " of " + Words.lot(some.lot());
    }

    private static BigInteger sum(List<ExpiringCredits> credits) {
        return credits.stream().map(some -> BigInteger.valueOf(some.amount())).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
