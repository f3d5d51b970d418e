package io.creditledger.internal.engine;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;

/** The entries that the ledger writes by itself. */
final class SystemEntries {
    private SystemEntries() {}

    /** Begins an entry of the system's own. */
    static void begin(Draft draft, Instant instant) {
        draft.begin(SystemKeys.key(draft.book().head().account(), draft.sequence()), instant);
    }

    /** Ends an entry of the system's own. */
    static void write(Draft draft, EntryType type, long amount, Optional<Key> refersTo) {
        draft.write(type, amount, Actor.SYSTEM, Note.NONE, refersTo, Content.NONE);
    }

    /** Writes that credits in a lot expired: by time, or because of the entry before. */
    static void expire(Draft draft, long lot, long amount, Instant instant, Optional<Key> cause) {
        begin(draft, instant);
        draft.move(lot, -amount, 0);
        Claim.countLapse(lot, amount, draft);
        write(draft, EntryType.EXPIRY, amount, cause);
    }

    /** Writes what has to lapse because of the entry that was written last. */
    static void expireReturned(Draft draft) {
        Key cause = draft.key();
        draft.takeLapsing().forEach((lot, amount) -> expire(draft, lot, amount, draft.at(), Optional.of(cause)));
    }
}
