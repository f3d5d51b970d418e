package io.creditledger.inspect;

import static io.creditledger.internal.check.Checks.between;
import static io.creditledger.internal.check.Checks.present;

import io.creditledger.value.Account;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which accounts to inspect, and how. Immutable.
 *
 * <pre>{@code InspectionPlan.all().workers(2).progress(so -> log.info("{}", so))}</pre>
 */
public final class InspectionPlan {
    /** The most workers that one inspection may have. */
    public static final int MOST_WORKERS = 64;

    private final Optional<List<Account>> accounts;
    private final int workers;
    private final Consumer<Progress> progress;

    private InspectionPlan(Optional<List<Account>> accounts, int workers, Consumer<Progress> progress) {
        this.accounts = accounts;
        this.workers = workers;
        this.progress = progress;
    }

    /** Every account, and every row that belongs to none. */
    public static InspectionPlan all() {
        return new InspectionPlan(Optional.empty(), 1, so -> {});
    }

    /** These accounts; one that never had an entry is sound. */
    public static InspectionPlan of(Collection<Account> accounts) {
        LinkedHashSet<Account> once = new LinkedHashSet<>();
        present("accounts", accounts).forEach(account -> once.add(present("account", account)));
        return new InspectionPlan(Optional.of(List.copyOf(once)), 1, so -> {});
    }

    /**
     * Looks at this many accounts at the same time, each on a connection of its own; the threads end before the call does. Default: one, in
     * the caller's thread. In the host's transaction there is never more than one.
     */
    public InspectionPlan workers(int count) {
        return new InspectionPlan(accounts, between("workers", count, 1, MOST_WORKERS), progress);
    }

    /** Says from time to time how far it has come. Called by one thread at a time. */
    public InspectionPlan progress(Consumer<Progress> listener) {
        return new InspectionPlan(accounts, workers, present("progress", listener));
    }

    /** The accounts; empty for all there are. */
    public Optional<List<Account>> accounts() {
        return accounts;
    }

    /** How many at the same time. */
    public int workers() {
        return workers;
    }

    /** Who is told how far it has come. */
    public Consumer<Progress> progress() {
        return progress;
    }
}
