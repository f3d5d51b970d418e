package io.creditledger.command;

import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.positive;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Gives back what a spend, capture, revoke or negative adjust took, in whole or part, to the lots and the debt it came
 * from. Credits whose lot has expired meanwhile lapse at once, unless the refund issues them anew. Immutable.
 *
 * <pre>{@code Refund.of(Key.of("job-7"), Key.of("job-7-failed")).amount(40)}</pre>
 */
public final class Refund extends ActCommand implements Noted<Refund> {
    private final OptionalLong amount;
    private final Optional<Expiry> reissue;

    private Refund(
            Key act, Optional<Account> account, Key key, Note note, OptionalLong amount, Optional<Expiry> reissue) {
        super(act, account, key, note);
        this.amount = amount;
        this.reissue = reissue;
    }

    /** Gives back all that is left to give back of the act that was made under this key. */
    public static Refund of(Key act, Key key) {
        return new Refund(act, Optional.empty(), key, Note.NONE, OptionalLong.empty(), Optional.empty());
    }

    /** Gives back exactly this much, or is refused. */
    public Refund amount(long credits) {
        return new Refund(act, account, key(), note(), OptionalLong.of(positive("amount", credits)), reissue);
    }

    /** Issues credits whose lot has expired meanwhile anew, until this instant. */
    public Refund reissueUntil(Instant end) {
        return new Refund(act, account, key(), note(), amount, Optional.of(Expiry.at(instant("reissue", end))));
    }

    /** Issues credits whose lot has expired meanwhile anew, without expiry. */
    public Refund reissueForGood() {
        return new Refund(act, account, key(), note(), amount, Optional.of(Expiry.NEVER));
    }

    /** The same command, refused unless the act is in this account. */
    public Refund on(Account account) {
        return new Refund(act, named(account), key(), note(), amount, reissue);
    }

    @Override
    public Refund note(Note note) {
        return new Refund(act, account, key(), note, amount, reissue);
    }

    /** How much to give back; empty for all that is left. */
    public OptionalLong amount() {
        return amount;
    }

    /** The expiry of what is issued anew; empty where nothing is. */
    public Optional<Expiry> reissue() {
        return reissue;
    }

    @Override
    public EntryType type() {
        return EntryType.REFUND;
    }

    @Override
    public Content content() {
        Content content = super.content();
        if (amount.isPresent()) {
            content = content.with("amount", amount.getAsLong());
        }
        return content.with("reissue", reissue);
    }
}
