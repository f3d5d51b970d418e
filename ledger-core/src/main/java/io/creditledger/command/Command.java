package io.creditledger.command;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/**
 * What a caller asks for: an immutable value that can be logged, queued and sent again. Two commands are equal where kind,
 * account, key, content and note are.
 */
public abstract sealed class Command permits AccountCommand, ActCommand {
    private final Key key;
    private final Note note;

    Command(Key key, Note note) {
        if (present("key", key).isReserved()) {
            throw new InvalidInputException("key", "begins with " + Key.RESERVED_PREFIX + ", which is reserved");
        }
        this.key = key;
        this.note = present("note", note);
    }

    /** The kind of entry that this command leaves behind. */
    public abstract EntryType type();

    /** The account, where the command names one. */
    public abstract Optional<Account> account();

    /** The key of the act that the command refers to, where it refers to one. */
    public Optional<Key> act() {
        return Optional.empty();
    }

    /** What makes the command happen once, and is afterwards the handle for it. */
    public final Key key() {
        return key;
    }

    /** Reason, reference and metadata. */
    public final Note note() {
        return note;
    }

    /** Everything beside the account that decides the effect, as the caller said it. */
    public abstract Content content();

    /** Equal where kind, account, key, content and note are. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Command that
                && type() == that.type()
                && key.equals(that.key)
                && account().equals(that.account())
                && content().equals(that.content())
                && note.equals(that.note);
    }

    /** The hash of the key, which hardly two commands share. */
    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    /** One line with kind, key, account and content, without the note: fit for logs. */
    @Override
    public final String toString() {
        return type() + " " + key + account().map(whose -> " on " + whose).orElse("") + " " + content();
    }
}
