package io.creditledger.command;

import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.printable;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;

/** Records that a plan or entitlement changed: from what, to what, effective when, why. Moves no credits. Immutable. */
public final class PlanChange extends AccountCommand implements Noted<PlanChange> {
    private final String from;
    private final String to;
    private final Instant effective;

    private PlanChange(Account account, Key key, Note note, String from, String to, Instant effective) {
        super(account, key, note);
        this.from = printable("from", from, 200);
        this.to = printable("to", to, 200);
        this.effective = instant("effective", effective);
        if (note.reason().isEmpty()) {
            throw new InvalidInputException("reason", "is missing");
        }
    }

    /** A change of plan. The plans' names are printable ASCII, at most 200 characters. */
    public static PlanChange of(Account account, String from, String to, Instant effective, String reason, Key key) {
        return new PlanChange(account, key, Note.NONE.reason(reason), from, to, effective);
    }

    @Override
    public PlanChange note(Note note) {
        return new PlanChange(account, key(), note, from, to, effective);
    }

    /** The plan until then. */
    public String from() {
        return from;
    }

    /** The plan since. */
    public String to() {
        return to;
    }

    /** When the change takes effect: past, present or future. */
    public Instant effective() {
        return effective;
    }

    @Override
    public EntryType type() {
        return EntryType.PLAN_CHANGE;
    }

    @Override
    public Content content() {
        return Content.NONE.with("from", from).with("to", to).with("effective", effective);
    }
}
