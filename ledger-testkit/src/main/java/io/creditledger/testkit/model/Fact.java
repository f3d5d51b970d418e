package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One entry, the command that it answers (none for what time did), and the lots that it made. Immutable. */
record Fact(Entry entry, Optional<Command> command, List<MadeLot> made) {
    Fact {
        made = List.copyOf(made);
    }

    EntryType type() {
        return entry.type();
    }

    Key key() {
        return entry.key();
    }

    Instant at() {
        return entry.at();
    }

    /** Whether this is of one kind and speaks of the act with this key. */
    boolean is(EntryType type, Key act) {
        return entry.type() == type
                && entry.refersTo().isPresent()
                && entry.refersTo().get().equals(act);
    }

    /** What it put into a lot, less what it took out; of debt, what it paid less what it made. */
    long sum(long lot) {
        return sum(entry.draws(), lot);
    }

    static long sum(List<Draw> draws, long lot) {
        long sum = 0;
        for (int i = 0; i < draws.size(); i++) { // this is asked so often that an iterator counts
            if (draws.get(i).lot() == lot) {
                sum = Math.addExact(sum, draws.get(i).amount());
            }
        }
        return sum;
    }
}
