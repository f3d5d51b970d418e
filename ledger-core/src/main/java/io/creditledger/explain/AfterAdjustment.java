package io.creditledger.explain;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Why is it still low after the adjustment? What the latest correction upwards did, and what came after it. Immutable.
 *
 * @param account whose credits
 * @param at the moment that this is about
 * @param totals the sums at that moment
 * @param adjustment the latest correction that added credits
 * @param debtPaid how many of its credits paid debt at once
 * @param debt where the debt comes from, and with what it was paid
 * @param changes what lowered and what raised the available credits since, by kind
 */
public record AfterAdjustment(
        Account account,
        Instant at,
        Totals totals,
        Optional<Entry> adjustment,
        long debtPaid,
        Flow debt,
        List<Change> changes)
        implements Answer {
    /** Copies the list. */
    public AfterAdjustment {
        changes = List.copyOf(changes);
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(account, zone);
        adjustment.ifPresentOrElse(
                entry -> tell(entry, sentences), () -> sentences.say("No correction has added credits."));
        sentences.standing(totals, at);
        if (totals.debt() > 0) {
            sentences.say("What has become debt so far: "
                    + debt.words(step -> !step.isIncoming() && step != FlowStep.AVAILABLE) + ".");
        }
        if (totals.pending() > 0) {
            sentences.say(sentences.credits(totals.pending()) + " wait for payment or for their start.");
        }
        return sentences.toString();
    }

    private void tell(Entry entry, Sentences sentences) {
        sentences
                .say("The latest correction added " + sentences.credits(entry.amount()) + " on " + sentences.act(entry))
                .say("It took what is available from "
                        + sentences.credits(entry.before().available()) + " to "
                        + sentences.credits(entry.after().available()) + ".");
        if (debtPaid > 0) {
            sentences.say(sentences.credits(debtPaid) + " of it paid debt at once.");
        }
        if (changes.isEmpty()) {
            sentences.say("Nothing has changed what is available since then.");
        }
        sentences
                .changes("What has lowered it since:", changes, false)
                .changes("What has raised it since:", changes, true);
    }
}
