package io.creditledger.internal.store;

import io.creditledger.value.Account;
import java.util.Optional;

/**
 * What inspections need of a store beside its books: every row of an account, as it stands there, however garbled. Thread-safe, as far as
 * {@link #mostWorkers} says.
 *
 * <p>An account is shown as of one moment: its history up to the entry that its own row tells of, and the caches that were written with that.
 */
public interface Archive {
    /** How many accounts there are. */
    long size();

    /** The first accounts in the order of the store, or those behind others; together with rows in between that belong to no account. */
    Optional<Span> next(Optional<Span> before);

    /** Shows the accounts of a span to a visitor. */
    void show(Span span, Visitor visitor);

    /** Shows one account to a visitor; nothing of it where it never had an entry. */
    void show(Account account, Visitor visitor);

    /** Shows what actors tried. */
    void show(TrailVisitor visitor);

    /** How many spans may be shown at the same time. */
    int mostWorkers();

    /**
     * In one transaction, under the lock of an account that has entries: shows it, asks what is to be done, writes the caches that are wrong
     * and the audit record. May do it several times, each time in a fresh transaction. What the mending throws ends it with nothing written.
     */
    <T> T mend(Mending<T> mending);
}
