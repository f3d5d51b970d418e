package io.creditledger.explain;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Why did it drop? What changed the available credits since an instant. Immutable.
 *
 * @param account whose credits
 * @param since from when on
 * @param at until when
 * @param before the sums at {@code since}
 * @param after the sums at {@code at}
 * @param changes what lowered and what raised the available credits, by kind
 * @param largest the entries that lowered them most, the largest first; {@value #MOST} at most
 */
public record Drop(
        Account account,
        Instant since,
        Instant at,
        Totals before,
        Totals after,
        List<Change> changes,
        List<Entry> largest)
        implements Answer {
    /** How many of the largest falls are told one by one. */
    public static final int MOST = 5;

    /** Copies the lists. */
    public Drop {
        changes = List.copyOf(changes);
        largest = List.copyOf(largest);
    }

    /** By how much the available credits fell; zero or less where they did not. */
    public BigInteger fall() {
        return BigInteger.valueOf(before.available()).subtract(BigInteger.valueOf(after.available()));
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        sentences.say(summary(sentences));
        if (changes.isEmpty()) {
            return sentences
                    .say("Nothing has changed what is available since then.")
                    .toString();
        }
        sentences.changes("What lowered it:", changes, false).changes("What raised it:", changes, true);
        if (after.held() > before.held()) {
            sentences.say(
                    sentences.credits(after.held()) + " are only set aside: what the work does not need returns.");
        }
        if (!largest.isEmpty()) {
            sentences.say("The largest falls:");
            largest.forEach(entry -> sentences.item(
                    Words.number(BigInteger.valueOf(entry.change().available()).negate()) + " "
                            + Words.done(entry.type()) + " on " + sentences.act(entry)));
        }
        return sentences.toString();
    }

    private String summary(Sentences sentences) {
        String from = "from " + sentences.credits(before.available()) + " on " + sentences.time(since) + " to "
                + sentences.credits(after.available()) + " on " + sentences.time(at) + ".";
        return switch (fall().signum()) {
            case 1 -> "What is available fell by " + sentences.credits(fall()) + ": " + from;
            case -1 -> "What is available did not fall. It rose by " + sentences.credits(fall().negate()) + ": " + from;
            default ->
                "What is available did not fall: there were " + sentences.credits(before.available()) + " on "
                        + sentences.time(since) + ", and as many on " + sentences.time(at) + ".";
        };
    }
}
