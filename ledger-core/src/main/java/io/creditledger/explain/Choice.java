package io.creditledger.explain;

import io.creditledger.entry.Entry;
import java.time.ZoneId;
import java.util.List;

/**
 * Which lots a spend, a hold or a correction downwards drew on, and which rule of the burn order chose each. Immutable.
 *
 * @param act the act; for a capture the hold that it settled, since a capture draws on nothing
 * @param lots the lots, in the order of drawing
 * @param debt how much of it became debt
 */
public record Choice(Entry act, List<ChosenLot> lots, long debt) implements Answer {
    /** Copies the list. */
    public Choice {
        lots = List.copyOf(lots);
    }

    @Override
    public String text(ZoneId zone) {
        Sentences sentences = new Sentences(act.account(), zone);
        sentences.say(sentences.credits(act.amount()) + " " + Words.done(act.type()) + " on " + sentences.act(act));
        lots.forEach(chosen -> sentences.item(item(chosen, sentences)));
        if (debt > 0) {
            sentences.item(Words.number(debt) + " became debt, because no lot was left to use");
        }
        if (act.amount() == 0) {
            sentences.say("There was nothing to take.");
        }
        return sentences.toString();
    }

    private static String item(ChosenLot chosen, Sentences sentences) {
        return Words.number(chosen.amount()) + " of " + Words.lot(chosen.lot()) + ", because "
                + chosen.next()
                        .map(next -> Words.because(chosen.decidedBy(), chosen.lot(), next, sentences))
                        .orElse("no other lot was left that could be used for this");
    }
}
