package io.creditledger.command;

import static io.creditledger.internal.check.Checks.instant;
import static io.creditledger.internal.check.Checks.positive;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.entry.EntryType;
import io.creditledger.error.InvalidInputException;
import io.creditledger.value.Account;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import io.creditledger.value.LotTerms;
import io.creditledger.value.Note;
import io.creditledger.value.Scope;
import io.creditledger.value.Source;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds a lot of credits. Immutable.
 *
 * <pre>{@code
 * Grant.purchase(account, 5_000, Key.of("invoice-7")).pending().expiresAfter(Duration.ofDays(365))
 * }</pre>
 */
public final class Grant extends AccountCommand implements Noted<Grant> {
    private final long amount;
    private final LotTerms terms;
    private final Expiry expiry;
    private final Optional<Instant> start;
    private final boolean pending;

    private Grant(
            Account account,
            Key key,
            Note note,
            long amount,
            LotTerms terms,
            Expiry expiry,
            Optional<Instant> start,
            boolean pending) {
        super(account, key, note);
        this.amount = positive("amount", amount);
        this.terms = terms;
        this.expiry = present("expiry", expiry);
        this.start = start;
        this.pending = pending;
        if (start.isPresent() && expiry.isOver(start.get())) {
            throw new InvalidInputException("start", "is not before the expiry");
        }
        start.ifPresent(expiry::from);
    }

    /** Credits that are given away. */
    public static Grant promotion(Account account, long amount, Key key) {
        return of(Source.PROMOTION, account, amount, key);
    }

    /** Credits that are part of a plan. */
    public static Grant allowance(Account account, long amount, Key key) {
        return of(Source.ALLOWANCE, account, amount, key);
    }

    /** Credits that are paid for. */
    public static Grant purchase(Account account, long amount, Key key) {
        return of(Source.PURCHASE, account, amount, key);
    }

    private static Grant of(Source source, Account account, long amount, Key key) {
        return new Grant(account, key, Note.NONE, amount, LotTerms.of(source), Expiry.NEVER, Optional.empty(), false);
    }

    /** With this priority, 0 to 1000: lower burns first. Default {@value LotTerms#DEFAULT_PRIORITY}. */
    public Grant priority(int priority) {
        return with(terms.priority(priority));
    }

    /** Good for these features only. Default: for everything. */
    public Grant scope(String feature, String... more) {
        return scope(Scope.of(feature, more));
    }

    /** Good for this scope only. Default: for everything. */
    public Grant scope(Scope scope) {
        return with(terms.scope(scope));
    }

    /** With what one credit cost. */
    public Grant unitCost(UnitCost cost) {
        return with(terms.unitCost(cost));
    }

    /** Ends as this says. Default: never. */
    public Grant expires(Expiry when) {
        return new Grant(account, key(), note(), amount, terms, when, start, pending);
    }

    /** Ends at this instant: usable before it, no longer at it. */
    public Grant expiresAt(Instant when) {
        return expires(Expiry.at(when));
    }

    /** Ends this long after the credits become usable. */
    public Grant expiresAfter(Duration length) {
        return expires(Expiry.after(length));
    }

    /** Usable from this instant on. Default: at once. */
    public Grant startsAt(Instant when) {
        return new Grant(account, key(), note(), amount, terms, expiry, Optional.of(instant("start", when)), pending);
    }

    /** Not usable until it is paid: see {@link Activate} and {@link Cancel}. */
    public Grant pending() {
        return new Grant(account, key(), note(), amount, terms, expiry, start, true);
    }

    @Override
    public Grant note(Note note) {
        return new Grant(account, key(), note, amount, terms, expiry, start, pending);
    }

    private Grant with(LotTerms other) {
        return new Grant(account, key(), note(), amount, other, expiry, start, pending);
    }

    /** How many credits. */
    public long amount() {
        return amount;
    }

    /** Source, priority, scope, unit cost. */
    public LotTerms terms() {
        return terms;
    }

    /** When the credits end. */
    public Expiry expiry() {
        return expiry;
    }

    /** From when on they are usable, where that was said. */
    public Optional<Instant> start() {
        return start;
    }

    /** Whether they wait for payment. */
    public boolean isPending() {
        return pending;
    }

    @Override
    public EntryType type() {
        return EntryType.GRANT;
    }

    @Override
    public Content content() {
        return Content.NONE
                .with("amount", amount)
                .with("source", terms.source())
                .with("priority", terms.priority(), LotTerms.DEFAULT_PRIORITY)
                .with("scope", terms.scope(), Scope.ANY)
                .with("unit cost", terms.unitCost())
                .with("expiry", expiry, Expiry.NEVER)
                .with("start", start)
                .with("pending", pending, false);
    }
}
