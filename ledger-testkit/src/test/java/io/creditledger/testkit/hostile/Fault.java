package io.creditledger.testkit.hostile;

import io.creditledger.command.Command;
import io.creditledger.command.Noted;
import io.creditledger.value.Note;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What may become of a text on its way into a database. */
enum Fault {
    TRUNCATED_REASON(note -> reason(note, words -> words.substring(0, Math.min(999, words.length())))),
    TRIMMED_REASON(note -> reason(note, String::strip)),
    NORMALIZED_REASON(note -> reason(note, words -> Normalizer.normalize(words, Normalizer.Form.NFC))),
    LOST_SMILES(note -> reason(note, words -> words.replaceAll("[\\x{10000}-\\x{10ffff}]", "?"))),
    FOLDED_REFERENCE(note -> reference(note, id -> id.toLowerCase(Locale.ROOT))),
    SWALLOWED_BACKSLASH(note -> reference(note, id -> id.replace("\\\\", "\\"))),
    LOST_METADATA(note -> new Note(note.reason(), note.reference(), Note.NONE.metadata()));

    /** A function of nothing but its argument, which the check cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<Note> change;

    Fault(UnaryOperator<Note> change) {
        this.change = change;
    }

    Command in(Command command) {
        return (Command) ((Noted<?>) command).note(change.apply(command.note()));
    }

    private static Note reason(Note note, UnaryOperator<String> change) {
        return note.reason().map(words -> note.reason(change.apply(words))).orElse(note);
    }

    private static Note reference(Note note, UnaryOperator<String> change) {
        return note.reference().map(id -> note.reference(change.apply(id))).orElse(note);
    }
}
