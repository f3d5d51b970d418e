package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Statement;
import io.creditledger.value.Note;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What statements call things, for people. */
final class Words {
    private Words() {}

    /** A constant in small letters, with blanks. */
    static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What an entry says of itself: its kind, and whether its credits have to wait. */
    static String kind(Entry entry) {
        boolean waits = entry.type() == EntryType.GRANT && entry.change().pending() != 0;
        return plain(entry.type()) + (waits ? ", pending" : "");
    }

    /** Who did it. */
    static String actor(Entry entry) {
        String role = plain(entry.actor().role());
        return entry.type().isSystem() ? role : role + " " + entry.actor().id();
    }

    /** Why: the reason and the reference. */
    static String why(Note note) {
        return Stream.concat(note.reason().stream(), note.reference().map(id -> "(" + id + ")").stream())
                .collect(Collectors.joining(" "));
    }

    /** When a lot begins and ends. */
    static String term(LotLine lot, Times times) {
        String ends =
                lot.expiry().instant().map(times::readable).orElse(lot.expiry().toString());
        return lot.startsAt()
                        .map(start -> "from " + times.readable(start) + " to ")
                        .orElse("")
                + ends;
    }

    /** From when until when, as of when. */
    static String period(Statement statement, Times times) {
        return "from " + times.readable(statement.period().from()) + " until "
                + times.readable(statement.period().until()) + " (" + times.zone() + "), as of "
                + times.readable(statement.asOf());
    }
}
