package io.creditledger.testkit.witness;

import io.creditledger.entry.Entry;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that was told of one key. Not thread-safe. */
final class Told {
    private final Key key;
    private final List<Line> intents = new ArrayList<>();
    private final List<Line> acknowledged = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    Told(Key key) {
        this.key = key;
    }

    void add(Line line) {
        switch (line.kind()) {
            case INTENT -> intents.add(line);
            case ACKNOWLEDGED -> acknowledged.add(line);
            case REFUSED -> refused.add(line.call());
            case UNKNOWN -> {
                // As if nothing had been told.
            }
        }
    }

    Key key() {
        return key;
    }

    List<Line> intents() {
        return intents;
    }

    List<Line> acknowledged() {
        return acknowledged;
    }

    boolean isAcknowledged() {
        return !acknowledged.isEmpty();
    }

    /** Whether somebody has no answer, and nobody was told that it happened. */
    boolean isUnsettled() {
        return !isAcknowledged() && intents.stream().anyMatch(this::mayHaveHappened);
    }

    /** What is wrong with what is there under the key, or with nothing being there. */
    List<String> against(Optional<Entry> entry) {
        List<String> wrong = new ArrayList<>();
        long applied = acknowledged.stream().filter(Line::isApplied).count();
        if (applied > 1) {
            wrong.add(key + " was acknowledged as applied " + applied + " times");
        }
        for (Line line : acknowledged) {
            if (entry.isEmpty()) {
                wrong.add(key + " was acknowledged as entry " + line.sequence() + " of "
                        + line.account().orElseThrow() + ", and is lost");
            } else if (!isSame(line, entry.get())) {
                wrong.add(key + " was acknowledged as entry " + line.sequence() + " of "
                        + line.account().orElseThrow() + " with the hash " + line.hash() + ", and is " + entry.get());
            }
        }
        entry.filter(there -> intents.stream().noneMatch(intent -> mayHaveHappened(intent) && intent.isFor(there)))
                .ifPresent(there -> wrong.add(key + " is there, though "
                        + (intents.stream().allMatch(intent -> refused.contains(intent.call()))
                                ? "callers were told that it was not written: "
                                : "nobody asked for it like that: ")
                        + there));
        return wrong;
    }

    /** A call that was not answered with a refusal. */
    private boolean mayHaveHappened(Line intent) {
        return !refused.contains(intent.call());
    }

    private static boolean isSame(Line acknowledged, Entry entry) {
        return acknowledged.account().orElseThrow().equals(entry.account())
                && acknowledged.sequence() == entry.sequence()
                && acknowledged.hash().equals(entry.hash());
    }
}
