package io.creditledger.command;

import static io.creditledger.internal.check.Checks.positive;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.util.Optional;
import java.util.OptionalLong;

/** Charges what is held, or a part of it, and returns the rest to its lots. Final. Immutable. */
public final class Capture extends ActCommand implements Noted<Capture> {
    private final OptionalLong amount;

    private Capture(Key act, Optional<Account> account, Key key, Note note, OptionalLong amount) {
        super(act, account, key, note);
        this.amount = amount;
    }

    /** Charges all of the hold that was made under this key. */
    public static Capture of(Key hold, Key key) {
        return new Capture(hold, Optional.empty(), key, Note.NONE, OptionalLong.empty());
    }

    /** Charges this much, at most what is held, and at least 1: to charge nothing, {@link Release}. */
    public Capture amount(long charged) {
        if (charged == 0) {
            throw new InvalidInputException("amount", "is zero; to charge nothing of a hold, release it");
        }
        return new Capture(act, account, key(), note(), OptionalLong.of(positive("amount", charged)));
    }

    /** The same command, refused unless the hold is in this account. */
    public Capture on(Account account) {
        return new Capture(act, named(account), key(), note(), amount);
    }

    @Override
    public Capture note(Note note) {
        return new Capture(act, account, key(), note, amount);
    }

    /** How much to charge; empty for all that is held. */
    public OptionalLong amount() {
        return amount;
    }

    @Override
    public EntryType type() {
        return EntryType.CAPTURE;
    }

    @Override
    public Content content() {
        return amount.isPresent() ? super.content().with("amount", amount.getAsLong()) : super.content();
    }
}
