package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.transaction.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds out whether a transaction was committed whose answer was lost. All of it was, or nothing: one entry tells. It is the
 * last one of an account, whose hash covers those before it, and a command's where there is one: what time did alone, somebody else
 * might have written just so. The
 * lock of its account waits until the database is done with the transaction in question.
 */
final class Proof implements Predicate<Session> {
    private final Optional<Entry> witness;
    private final Function<Session, Tables> tables;

    Proof(List<Decision> decisions, Function<Session, Tables> tables) {
        this.witness = decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.act().isEmpty()))
                .map(Decision::entries)
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .map(entries -> entries.get(entries.size() - 1));
        this.tables = tables;
    }

    /** A transaction without an entry only tidied up: whether it happened makes no difference to anybody. */
    @Override
    public boolean test(Session session) {
        return witness.isEmpty() || isThere(session, witness.get());
    }

    private boolean isThere(Session session, Entry entry) {
        Tables open = tables.apply(session);
        AccountRow row = Objects.requireNonNull(
                open.locked(Request.of(entry.account(), Extent.HEAD, Instant.MIN))
                        .rows()
                        .get(entry.account()),
                "it is locked");
        return open.columns()
                .hash(row.accountId(), entry.sequence())
                .filter(entry.hash()::equals)
                .isPresent();
    }
}
