package io.creditledger.testkit.internal;

import static io.creditledger.testkit.internal.Findings.at;

import io.creditledger.entry.Entry;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** I7: a key has at most one entry, under which it is found; the system's keys are the system's alone. */
final class KeysInvariant implements Invariant {
    private static final int MOST_LOOKUPS = 50;

    @Override
    public void judge(Books books, Findings found) {
        Set<Key> keys = new HashSet<>();
        for (Entry entry : books.entries()) {
            found.holds(keys.add(entry.key()), "I7", at(entry), "has the key of an earlier entry");
            boolean system = entry.type().isSystem();
            found.equal(
                    "I7",
                    at(entry),
                    "whether its key is reserved",
                    system,
                    entry.key().isReserved());
            found.equal(
                    "I7",
                    at(entry),
                    "whether its actor is the system",
                    system,
                    entry.actor().equals(Actor.SYSTEM));
        }
        for (Entry entry : Sample.of(books.entries(), MOST_LOOKUPS)) {
            Optional<Entry> expected = entry.isWritten() ? Optional.of(entry) : Optional.empty();
            found.equal(
                    "I7",
                    at(entry),
                    "what its key finds",
                    expected,
                    books.ledger().entry(entry.key()));
        }
    }
}
