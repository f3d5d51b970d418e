package io.creditledger.testkit.onlooker;

import io.creditledger.Ledger;
import io.creditledger.value.Account;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Readers that look at accounts again and again while something else writes to them, as the bank test of Jepsen does: they
 * must see only states in which the invariants hold. Immutable; {@link #watch} makes them look.
 *
 * <pre>{@code
 * try (Watch watch = Onlookers.of(ledger, accounts).watch()) {
 *     writeFromManyThreads();
 * }
 * }</pre>
 *
 * <p>A look reads the newest entries, the balance, the lots, the balance at the instant of the newest entry, of short histories
 * the explanation, and the newest entries again. Where they are still the same, all of it has to agree. Besides, it reads
 * a statement, which is of one moment even where the account moves on. No reader ever sees an account go back, or an entry change.
 */
public final class Onlookers {
    private final Ledger ledger;
    private final List<Account> accounts;
    private final int readers;
    private final Duration pause;
    private final boolean throughFailures;

    private Onlookers(Ledger ledger, List<Account> accounts, int readers, Duration pause, boolean throughFailures) {
        if (accounts.isEmpty() || readers < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("there has to be an account to look at, and a reader who does");
        }
        this.ledger = ledger;
        this.accounts = accounts;
        this.readers = readers;
        this.pause = pause;
        this.throughFailures = throughFailures;
    }

    /** Two readers of these accounts, which need not have entries yet, with a millisecond between two looks of each. */
    public static Onlookers of(Ledger ledger, Collection<Account> accounts) {
        return new Onlookers(ledger, List.copyOf(accounts), 2, Duration.ofMillis(1), false);
    }

    /** How many threads look. Default: 2. */
    public Onlookers readers(int count) {
        return new Onlookers(ledger, accounts, count, pause, throughFailures);
    }

    /** How long each waits after a look. Default: a millisecond. */
    public Onlookers pause(Duration length) {
        return new Onlookers(ledger, accounts, readers, length, throughFailures);
    }

    /** The database may be down meanwhile: reads that fail are counted, and made again. Default: they are violations. */
    public Onlookers throughFailures() {
        return new Onlookers(ledger, accounts, readers, pause, true);
    }

    /** Begins to look, in threads of its own, until the watch is closed. */
    public Watch watch() {
        return new Watch(IntStream.range(0, readers)
                .mapToObj(number ->
                        new Reader(ledger, accounts, number * accounts.size() / readers, pause, throughFailures))
                .toList());
    }
}
