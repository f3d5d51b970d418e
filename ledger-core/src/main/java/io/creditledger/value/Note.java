package io.creditledger.value;

import static io.creditledger.internal.check.Checks.present;
import static io.creditledger.internal.check.Checks.printable;
import static io.creditledger.internal.check.Checks.text;

import io.creditledger.error.InvalidInputException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why an act was done: a reason in words, a reference to something outside (ticket, invoice), and a small map of the
 * host's own. Immutable. A note never decides what a command does, so it is not part of its content.
 *
 * @param reason any text without control characters, at most 1,000 characters
 * @param reference printable ASCII, at most 200 characters
 * @param metadata at most 20 texts of 500 characters under names of 50, sorted by name
 */
public record Note(Optional<String> reason, Optional<String> reference, SortedMap<String, String> metadata) {
    /** A note that says nothing. */
    public static final Note NONE = new Note(Optional.empty(), Optional.empty(), new TreeMap<>());

    private static final int MOST_METADATA = 20;

    /** Checks the bounds of every part. */
    public Note {
        present("reason", reason).ifPresent(words -> text("reason", words, 1000));
        present("reference", reference).ifPresent(id -> printable("reference", id, 200));
        metadata = checked(present("metadata", metadata));
    }

    /** The same note with this reason. */
    public Note reason(String words) {
        return new Note(Optional.of(present("reason", words)), reference, metadata);
    }

    /** The same note with this reference. */
    public Note reference(String id) {
        return new Note(reason, Optional.of(present("reference", id)), metadata);
    }

    /** The same note with one more name in its metadata, or another value under a name that was there. */
    public Note metadata(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(metadata);
        more.put(present("metadata name", name), present("metadata value", value));
        return new Note(reason, reference, more);
    }

    private static SortedMap<String, String> checked(SortedMap<String, String> metadata) {
        if (metadata.isEmpty()) {
            return Collections.emptySortedMap();
        }
        if (metadata.size() > MOST_METADATA) {
            throw new InvalidInputException("metadata", "has more than " + MOST_METADATA + " entries");
        }
        SortedMap<String, String> copy = new TreeMap<>();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            copy.put(text("metadata name", entry.getKey(), 50), text("metadata value", entry.getValue(), 500));
        }
        return Collections.unmodifiableSortedMap(copy);
    }
}
