package io.creditledger.inspect;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Note;

/**
 * The wish that the caches of an account be made anew. Immutable.
 *
 * <p>It is no command: it moves no credits, leaves no entry, and nothing can refer to it. So its key is compared with those of
 * other repairs only; the number of an incident may be the key of a repair and of the adjustment that makes up for it.
 *
 * <pre>{@code Repair.of(account, "found by the reconciliation of May 3rd", Key.of("incident-17"))}</pre>
 */
public final class Repair {
    private final Account account;
    private final Key key;
    private final Note note;

    private Repair(Account account, Key key, Note note) {
        this.account = present("account", account);
        this.key = present("key", key);
        this.note = note;
        if (key.isReserved()) {
            throw new InvalidInputException("key", "begins with " + Key.RESERVED_PREFIX + ", which is reserved");
        }
    }

    /** A repair of this account, for this reason. */
    public static Repair of(Account account, String reason, Key key) {
        return new Repair(account, key, Note.NONE.reason(reason));
    }

    /** The same repair with this reference (ticket): printable ASCII, at most 200 characters. */
    public Repair reference(String id) {
        return new Repair(account, key, note.reference(id));
    }

    /** The same repair with one more name in its metadata: at most 20 names of 50 and values of 500 characters. */
    public Repair metadata(String name, String value) {
        return new Repair(account, key, note.metadata(name, value));
    }

    /** Whose caches. */
    public Account account() {
        return account;
    }

    /** What makes it happen once, among repairs. */
    public Key key() {
        return key;
    }

    /** Why. */
    public Note note() {
        return note;
    }

    /** One line, fit for logs. */
    @Override
    public String toString() {
        return "REPAIR " + key + " on " + account;
    }
}
