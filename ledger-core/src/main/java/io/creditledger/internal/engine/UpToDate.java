package io.creditledger.internal.engine;

import io.creditledger.entry.Draw;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/** Brings an account up to date: writes what fell due by now into a draft, in the order in which it happened. */
final class UpToDate {
    private final Draft draft;
    private final Map<Long, Held> holds = new HashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();

    private UpToDate(Draft draft) {
        this.draft = draft;
    }

    /** A draft of this book as it is at this instant. */
    static Draft draft(Book book, Instant clock) {
        Draft draft = new Draft(book, clock);
        book.needDue(draft.now());
        if (!draft.now().isBefore(book.head().nextDue())) {
            new UpToDate(draft).bring();
        }
        return draft;
    }

    private void bring() {
        draft.book().lots().forEach(this::enqueue);
        for (Held hold : draft.book().holds()) {
            holds.put(hold.sequence(), hold);
            enqueue(Due.of(hold));
        }
        for (Due due = queue.poll(); due != null; due = queue.poll()) {
            if (due.kind() == Due.Kind.HOLD_EXPIRY) {
                endHold(Objects.requireNonNull(holds.get(due.number())), due);
            } else if (Due.of(draft.lot(due.number())).equals(due)) {
                happen(draft.lot(due.number()), due);
            }
        }
    }

    private void endHold(Held hold, Due due) {
        SystemEntries.begin(draft, due.at());
        SettleRule.settle(hold, HoldState.EXPIRED, hold.amount(), draft);
        SystemEntries.write(draft, EntryType.HOLD_EXPIRY, hold.amount(), Optional.of(hold.key()));
        SystemEntries.expireReturned(draft);
        hold.draws().stream().map(Draw::lot).map(draft::lot).forEach(this::enqueue);
    }

    private void happen(LotState lot, Due due) {
        if (due.kind() == Due.Kind.EXPIRY) {
            SystemEntries.expire(draft, lot.number(), lot.remaining(), due.at(), Optional.empty());
            return;
        }
        SystemEntries.begin(draft, due.at());
        draft.put(lot.in(LotPhase.ACTIVE));
        draft.payDebtFrom(lot.number(), lot.remaining());
        SystemEntries.write(
                draft, EntryType.START, lot.remaining(), Optional.of(lot.birth().key()));
        enqueue(draft.lot(lot.number()));
    }

    private void enqueue(LotState lot) {
        enqueue(Due.of(lot));
    }

    private void enqueue(Due due) {
        if (!due.at().isAfter(draft.now())) {
            queue.add(due);
        }
    }
}
