package io.creditledger.explain;

import io.creditledger.value.Account;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Were promotional credits used first? How many of them were used by spends, holds and corrections, and which of these
 * used others although promotional ones were left for it. Immutable.
 *
 * @param account whose credits
 * @param at the moment that this is about
 * @param granted how many promotional credits there ever were
 * @param used how many of them were used, those included that came back
 * @param othersUsed how many other credits were used
 * @param exceptions how many acts used others although promotional ones were left
 * @param latest the latest of these acts, the latest last; {@value #MOST} at most
 */
public record PromotionsFirst(
        Account account,
        Instant at,
        BigInteger granted,
        BigInteger used,
        BigInteger othersUsed,
        long exceptions,
        List<PassedOver> latest)
        implements Answer {
    /** How many acts are told one by one. */
    public static final int MOST = 5;

    /** Copies the list. */
    public PromotionsFirst {
        latest = List.copyOf(latest);
    }

    /** Whether no act used other credits as long as promotional ones were left for it. */
    public boolean isSo() {
        return exceptions == 0;
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        if (granted.signum() == 0) {
            return sentences.say("There were no promotional credits.").toString();
        }
        String sums = sentences.credits(granted) + " were promotional. " + Words.number(used) + " promotional and "
                + Words.number(othersUsed) + " other credits were used or set aside until " + sentences.time(at) + ".";
        if (isSo()) {
            return sentences
                    .say("Yes: nothing else was used as long as promotional credits were left for it.")
                    .say(sums)
                    .toString();
        }
        sentences
                .say("Not always: " + Words.times(exceptions)
                        + " other credits were used although promotional ones were left.")
                .say(sums);
        latest.forEach(one -> sentences.item(
                "for " + one.act().key() + " on " + sentences.time(one.act().at()) + " "
                        + Words.lot(one.lot()) + " went before " + Words.lot(one.promotion()) + ", because "
                        + Words.because(one.decidedBy(), one.lot(), one.promotion(), sentences)));
        return sentences.toString();
    }
}
