package io.creditledger.command;

import static io.creditledger.internal.check.Checks.duration;
import static io.creditledger.internal.check.Checks.positive;

import io.creditledger.entry.EntryType;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import java.time.Duration;
import java.util.Optional;

/**
 * Sets credits aside for work whose price is not known yet: drawn from lots as a spend would, until {@link Capture},
 * {@link Release} or a time-out. Immutable.
 *
 * <pre>{@code Hold.of(account, 500, Key.of("render-9")).timeout(Duration.ofMinutes(10))}</pre>
 */
public final class Hold extends AccountCommand implements Noted<Hold> {
    /** How long a hold stands for which no time-out was declared. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofHours(1);

    private final long amount;
    private final Optional<String> feature;
    private final Duration timeout;

    private Hold(Account account, Key key, Note note, long amount, Optional<String> feature, Duration timeout) {
        super(account, key, note);
        this.amount = positive("amount", amount);
        this.feature = feature;
        this.timeout = duration("timeout", timeout);
    }

    /** Sets exactly this much aside, for an hour, or is refused. */
    public static Hold of(Account account, long amount, Key key) {
        return new Hold(account, key, Note.NONE, amount, Optional.empty(), DEFAULT_TIMEOUT);
    }

    /** For this feature: lots that are good for it only may be drawn on, too. */
    public Hold feature(String name) {
        return new Hold(account, key(), note(), amount, Optional.of(Scope.feature(name)), timeout);
    }

    /** Stands this long. Default: one hour. */
    public Hold timeout(Duration length) {
        return new Hold(account, key(), note(), amount, feature, length);
    }

    @Override
    public Hold note(Note note) {
        return new Hold(account, key(), note, amount, feature, timeout);
    }

    /** How many credits. */
    public long amount() {
        return amount;
    }

    /** What they are for, where that was said. */
    public Optional<String> feature() {
        return feature;
    }

    /** How long the hold stands. */
    public Duration timeout() {
        return timeout;
    }

    @Override
    public EntryType type() {
        return EntryType.HOLD;
    }

    @Override
    public Content content() {
        return Content.NONE.with("amount", amount).with("feature", feature).with("timeout", timeout, DEFAULT_TIMEOUT);
    }
}
