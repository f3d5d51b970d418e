package io.creditledger.command;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/** Returns all that is held to the lots it came from. Immutable. */
public final class Release extends ActCommand implements Noted<Release> {
    private Release(Key act, Optional<Account> account, Key key, Note note) {
        super(act, account, key, note);
    }

    /** Releases the hold that was made under this key. */
    public static Release of(Key hold, Key key) {
        return new Release(hold, Optional.empty(), key, Note.NONE);
    }

    /** The same command, refused unless the act is in this account. */
    public Release on(Account account) {
        return new Release(act, named(account), key(), note());
    }

    @Override
    public Release note(Note note) {
        return new Release(act, account, key(), note);
    }

    @Override
    public EntryType type() {
        return EntryType.RELEASE;
    }
}
