package io.creditledger.command;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/** A pending grant has been paid: its credits become usable, now or at their start. Immutable. */
public final class Activate extends ActCommand implements Noted<Activate> {
    private Activate(Key act, Optional<Account> account, Key key, Note note) {
        super(act, account, key, note);
    }

    /** Activates the pending grant that was made under this key. */
    public static Activate of(Key grant, Key key) {
        return new Activate(grant, Optional.empty(), key, Note.NONE);
    }

    /** The same command, refused unless the act is in this account. */
    public Activate on(Account account) {
        return new Activate(act, named(account), key(), note());
    }

    @Override
    public Activate note(Note note) {
        return new Activate(act, account, key(), note);
    }

    @Override
    public EntryType type() {
        return EntryType.ACTIVATE;
    }
}
