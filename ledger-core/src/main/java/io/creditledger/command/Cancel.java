package io.creditledger.command;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;

/** A pending grant will not be paid: its credits never become usable. Immutable. */
public final class Cancel extends ActCommand implements Noted<Cancel> {
    private Cancel(Key act, Optional<Account> account, Key key, Note note) {
        super(act, account, key, note);
    }

    /** Cancels the pending grant that was made under this key. */
    public static Cancel of(Key grant, Key key) {
        return new Cancel(grant, Optional.empty(), key, Note.NONE);
    }

    /** The same command, refused unless the act is in this account. */
    public Cancel on(Account account) {
        return new Cancel(act, named(account), key(), note());
    }

    @Override
    public Cancel note(Note note) {
        return new Cancel(act, account, key(), note);
    }

    @Override
    public EntryType type() {
        return EntryType.CANCEL;
    }
}
