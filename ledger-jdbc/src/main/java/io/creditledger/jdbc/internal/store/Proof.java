package io.creditledger.jdbc.internal.store;

import io.creditledger.entry.Entry;
import io.creditledger.internal.engine.Decision;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.jdbc.internal.transaction.Session;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds out whether a transaction was committed whose answer was lost. All of it was, or nothing. The last entry of each account
 * tells, since its hash covers those before it; one account alone might have the very same entry by a coincidence. Commands' entries
 * only, where there are any: what time did, somebody else might have written just so.
 *
 * <p>The locks of the accounts wait until the database is done with the transaction in question. One that was guessed has no locks before
 * the database begins with it, and that may be later: where it has not happened, it is fenced off, so that it never will.
 */
final class Proof implements Predicate<Session> {
    private final Map<Account, Entry> witnesses = new HashMap<>();
    private final Function<Session, Tables> tables;
    private final boolean isGuess;

    Proof(List<Decision> decisions, Function<Session, Tables> tables, boolean isGuess) {
        this.tables = tables;
        this.isGuess = isGuess;
        boolean anyAct = decisions.stream().anyMatch(decision -> decision.act().isPresent());
        decisions.stream()
                .filter(decision -> decision.act().isPresent() || !anyAct)
                .flatMap(decision -> decision.entries().stream())
                .forEach(entry -> witnesses.put(entry.account(), entry));
    }

    /** A transaction without an entry only tidied up: whether it happened makes no difference to anybody. */
    @Override
    public boolean test(Session session) {
        return witnesses.isEmpty() || areThere(session);
    }

    private boolean areThere(Session session) {
        Tables open = tables.apply(session);
        Request locks = new Request(witnesses.keySet(), Set.of(), Extent.HEAD, Instant.MIN);
        Map<Account, AccountRow> rows = open.locked(locks).rows();
        boolean there = witnesses.values().stream()
                .allMatch(entry ->
                        isThere(open, Objects.requireNonNull(rows.get(entry.account()), "it is locked"), entry));
        if (!there && isGuess) {
            open.accounts().fence(rows.values().iterator().next().accountId());
        }
        return there;
    }

    private static boolean isThere(Tables open, AccountRow row, Entry entry) {
        return open.columns()
                .hash(row.accountId(), entry.sequence())
                .filter(entry.hash()::equals)
                .isPresent();
    }
}
