package io.creditledger.command;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;

/** Changes the expiry of credits that are still alive, to any instant in the future or to never. Immutable. */
public final class Extend extends ActCommand implements Noted<Extend> {
    private final Expiry expiry;

    private Extend(Key act, Optional<Account> account, Key key, Note note, Expiry expiry) {
        super(act, account, key, note);
        this.expiry = expiry;
        if (present("expiry", expiry).isRelative()) {
            throw new InvalidInputException("expiry", "is a duration; an extension needs an instant, or never");
        }
    }

    /** Lets the credits that were made under this key end at another instant. */
    public static Extend until(Key grant, Instant end, Key key) {
        return to(grant, Expiry.at(end), key);
    }

    /** Lets the credits that were made under this key never expire. */
    public static Extend forGood(Key grant, Key key) {
        return to(grant, Expiry.NEVER, key);
    }

    /** Lets the credits that were made under this key end as this says: at an instant, or never. */
    public static Extend to(Key grant, Expiry expiry, Key key) {
        return new Extend(grant, Optional.empty(), key, Note.NONE, expiry);
    }

    /** The same command, refused unless the credits are in this account. */
    public Extend on(Account account) {
        return new Extend(act, named(account), key(), note(), expiry);
    }

    @Override
    public Extend note(Note note) {
        return new Extend(act, account, key(), note, expiry);
    }

    /** The new expiry. */
    public Expiry expiry() {
        return expiry;
    }

    @Override
    public EntryType type() {
        return EntryType.EXTEND;
    }

    @Override
    public Content content() {
        return super.content().with("expiry", expiry);
    }
}
