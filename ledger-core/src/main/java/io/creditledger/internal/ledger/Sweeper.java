package io.creditledger.internal.ledger;

import io.creditledger.error.RetryableLedgerException;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings many accounts up to date. One that fails does not keep the others from it. */
final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger("io.creditledger.sweep");

    /** So many in a row that the database fails for a passing reason: it would fail the rest, each after its own time-out. */
    private static final int MOST_FAILURES = 3;

    private final Store store;
    private final Predicate<Account> sweep;
    private final Set<Account> failed = new HashSet<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private int passingInARow;

    /** Sweeps with this, which says whether something was written. */
    Sweeper(Store store, Predicate<Account> sweep) {
        this.store = store;
        this.sweep = sweep;
    }

    /** Up to this many accounts; those whose row only promised something too early do not count. */
    int sweep(Instant now, int limit) {
        int swept = 0;
        List<Account> due = due(now, limit);
        while (!due.isEmpty()) {
            for (Account account : due) {
                swept += !isDown() && trySweep(account) ? 1 : 0;
            }
            due = swept < limit && !isDown() ? due(now, limit - swept) : List.of();
        }
        failure.ifPresent(first -> {
            throw first;
        });
        return swept;
    }

    private List<Account> due(Instant now, int limit) {
        long most = (long) limit + failed.size();
        return store.due(now, (int) Math.min(most, Integer.MAX_VALUE)).stream()
                .filter(account -> !failed.contains(account))
                .toList();
    }

    private boolean isDown() {
        return passingInARow >= MOST_FAILURES;
    }

    private boolean trySweep(Account account) {
        try {
            boolean swept = sweep.test(account);
            passingInARow = 0;
            return swept;
        } catch (RuntimeException broken) {
            passingInARow = broken instanceof RetryableLedgerException ? passingInARow + 1 : 0;
            LOG.error("could not bring {} up to date; going on with other accounts", account, broken);
            failed.add(account);
            failure = failure.or(() -> Optional.of(broken));
            return false;
        }
    }
}
