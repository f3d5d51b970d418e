package io.creditledger.testkit.model;

import io.creditledger.entry.EntryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What time did to an account that is not in its past yet. */
final class Due {
    /** One thing that falls due. Ties: the time-outs of holds, then expiries, then starts, each by number. */
    private record Event(Instant at, int kind, long number) {
        static final Comparator<Event> ORDER =
                Comparator.comparing(Event::at).thenComparingInt(Event::kind).thenComparingLong(Event::number);
    }

    private static final int HOLD = 0;
    private static final int EXPIRY = 1;
    private static final int START = 2;

    private Due() {}

    /** The past as it is in truth at the scribe's instant. */
    static Past judge(Past past, Scribe scribe) {
        Past judged = past;
        for (Optional<Event> next = first(judged); isDue(next, scribe.now()); next = first(judged)) {
            judged = happen(judged, next.get(), scribe);
        }
        return judged;
    }

    /** When something falls due next. */
    static Optional<Instant> next(Past past) {
        return first(past).map(Event::at);
    }

    private static boolean isDue(Optional<Event> event, Instant now) {
        return event.isPresent() && !event.get().at().isAfter(now);
    }

    private static Optional<Event> first(Past past) {
        List<Event> events = new ArrayList<>();
        for (HoldPast hold : past.holds()) {
            if (hold.isOpen()) {
                events.add(new Event(hold.end(), HOLD, hold.fact().entry().sequence()));
            }
        }
        for (LotPast lot : past.lots()) {
            if (lot.remaining() > 0 && lot.paidAt().isPresent()) {
                lot.expiry().instant().ifPresent(end -> events.add(new Event(end, EXPIRY, lot.number())));
                if (lot.isWaiting(past.last())) {
                    events.add(new Event(lot.made().start().orElseThrow(), START, lot.number()));
                }
            }
        }
        return events.stream().min(Event.ORDER);
    }

    private static Past happen(Past past, Event event, Scribe scribe) {
        Instant at = Past.later(event.at(), past.last());
        return switch (event.kind()) {
            case HOLD -> holdExpiry(past, event.number(), at, scribe);
            case EXPIRY -> expiry(past, event.number(), at, scribe);
            default -> start(past, event.number(), at, scribe);
        };
    }

    private static Past holdExpiry(Past past, long sequence, Instant at, Scribe scribe) {
        Fact hold = past.facts().get((int) sequence - 1);
        Returns returns = new Returns(new Draft(past, at));
        returns.all(Parts.inOrderOfReturn(past, hold));
        Past after = scribe.system(
                returns.draft(), EntryType.HOLD_EXPIRY, hold.entry().amount(), at, Optional.of(hold.key()));
        return scribe.lapse(after, returns.lapses());
    }

    private static Past expiry(Past past, long lot, Instant at, Scribe scribe) {
        Draft draft = new Draft(past, at);
        long amount = draft.in(lot);
        draft.draw(lot, -amount);
        return scribe.system(draft, EntryType.EXPIRY, amount, at, Optional.empty());
    }

    private static Past start(Past past, long lot, Instant at, Scribe scribe) {
        Draft draft = new Draft(past, at);
        long amount = draft.in(lot);
        draft.payDebt(lot, amount);
        return scribe.system(
                draft, EntryType.START, amount, at, Optional.of(past.lot(lot).key()));
    }
}
