package io.creditledger.command;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;

/**
 * A signed correction of a balance, with a reason. Immutable.
 *
 * <pre>{@code Adjust.by(account, -30, "charged twice by the old system", Key.of("fix-12"))}</pre>
 */
public final class Adjust extends AccountCommand implements Noted<Adjust> {
    private final long amount;
    private final boolean intoDebt;

    private Adjust(Account account, Key key, Note note, long amount, boolean intoDebt) {
        super(account, key, note);
        this.amount = amount;
        this.intoDebt = intoDebt;
        if (amount == 0) {
            throw new InvalidInputException("amount", "is zero");
        }
        if (amount == Long.MIN_VALUE) {
            throw new InvalidInputException("amount", "is below -(2^63 - 1)");
        }
        if (intoDebt && amount > 0) {
            throw new InvalidInputException("into debt", "contradicts a positive amount");
        }
        if (note.reason().isEmpty()) {
            throw new InvalidInputException("reason", "is missing");
        }
    }

    /** Adds this much, as a lot of its own, or takes it from usable lots; refused where they have less. */
    public static Adjust by(Account account, long amount, String reason, Key key) {
        return new Adjust(account, key, Note.NONE.reason(reason), amount, false);
    }

    /** A negative correction that may leave a debt. */
    public Adjust intoDebt() {
        return new Adjust(account, key(), note(), amount, true);
    }

    @Override
    public Adjust note(Note note) {
        return new Adjust(account, key(), note, amount, intoDebt);
    }

    /** How many credits; negative where they are taken. */
    public long amount() {
        return amount;
    }

    /** Whether it may leave a debt. */
    public boolean isIntoDebt() {
        return intoDebt;
    }

    @Override
    public EntryType type() {
        return EntryType.ADJUST;
    }

    @Override
    public Content content() {
        return Content.NONE.with("amount", amount).with("into debt", intoDebt, false);
    }
}
