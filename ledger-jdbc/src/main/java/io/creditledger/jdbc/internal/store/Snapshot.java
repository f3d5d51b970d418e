package io.creditledger.jdbc.internal.store;

import io.creditledger.internal.engine.Books;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.jdbc.internal.sql.AccountRow;
import io.creditledger.value.Account;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Books as they were at one moment, read without a lock. No isolation level gives this on every database, so the accounts are
 * read once more at the end: as long as no entry was added, all that was read in between belongs together.
 */
final class Snapshot {
    private static final int ATTEMPTS = 10;

    private final Tables tables;

    Snapshot(Tables tables) {
        this.tables = tables;
    }

    /** The books; nothing where an account was written to again and again meanwhile. */
    Optional<Books> books(Request request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded loaded = tables.unlocked(request);
            if (isOneStatement(request, loaded) || isUnchanged(request, loaded)) {
                return Optional.of(loaded.books());
            }
        }
        return Optional.empty();
    }

    private static boolean isOneStatement(Request request, Loaded loaded) {
        return request.extent() == Extent.HEAD
                && request.keys().isEmpty()
                && loaded.rows().values().stream()
                        .allMatch(row -> request.asOf().isBefore(row.nextDue()));
    }

    private boolean isUnchanged(Request request, Loaded loaded) {
        Request rows = new Request(request.accounts(), Set.of(), Extent.HEAD, request.asOf());
        return ends(tables.opened(rows).rows().values())
                .equals(ends(loaded.rows().values()));
    }

    /** A repair writes no entry, but an audit record. */
    private static Map<Account, List<Long>> ends(Collection<AccountRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(AccountRow::account, row -> List.of(row.lastEntry(), row.lastAudit())));
    }
}
