package io.creditledger.command;

import static io.creditledger.internal.check.Checks.positive;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import java.util.Optional;

/**
 * Takes credits from lots in burn order. Immutable.
 *
 * <pre>{@code Spend.of(account, 120, Key.of("job-7")).feature("images")}</pre>
 */
public final class Spend extends AccountCommand implements Noted<Spend> {
    private final long amount;
    private final Optional<String> feature;
    private final boolean upTo;
    private final long overdraft;

    private Spend(
            Account account, Key key, Note note, long amount, Optional<String> feature, boolean upTo, long overdraft) {
        super(account, key, note);
        this.amount = positive("amount", amount);
        this.feature = feature;
        this.upTo = upTo;
        this.overdraft = overdraft;
        if (upTo && overdraft > 0) {
            throw new InvalidInputException("overdraft", "contradicts upTo");
        }
    }

    /** Takes exactly this much, or is refused. */
    public static Spend of(Account account, long amount, Key key) {
        return new Spend(account, key, Note.NONE, amount, Optional.empty(), false, 0);
    }

    /** For this feature: lots that are good for it only may pay, too. */
    public Spend feature(String name) {
        return new Spend(account, key(), note(), amount, Optional.of(Scope.feature(name)), upTo, overdraft);
    }

    /** Takes what there is where there is less; nothing at all is applied, too, so that the key has decided. */
    public Spend upTo() {
        return new Spend(account, key(), note(), amount, feature, true, overdraft);
    }

    /** May leave a debt: a floor of {@code -limit} under what is available for it, earlier debt included. */
    public Spend overdraft(long limit) {
        return new Spend(account, key(), note(), amount, feature, upTo, positive("overdraft", limit));
    }

    @Override
    public Spend note(Note note) {
        return new Spend(account, key(), note, amount, feature, upTo, overdraft);
    }

    /** How many credits. */
    public long amount() {
        return amount;
    }

    /** What they are spent on, where that was said. */
    public Optional<String> feature() {
        return feature;
    }

    /** Whether less may be taken. */
    public boolean isUpTo() {
        return upTo;
    }

    /** How far below zero it may go. */
    public long overdraft() {
        return overdraft;
    }

    @Override
    public EntryType type() {
        return EntryType.SPEND;
    }

    @Override
    public Content content() {
        return Content.NONE
                .with("amount", amount)
                .with("feature", feature)
                .with("up to", upTo, false)
                .with("overdraft", overdraft, 0L);
    }
}
