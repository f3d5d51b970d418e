package io.creditledger.external;

import io.creditledger.Ledger;
import io.creditledger.error.InvalidInputException;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.external.Claims;
import io.creditledger.internal.external.Tally;
import io.creditledger.internal.external.Unclaimed;
import io.creditledger.statement.Period;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares what another system says with what the ledger knows, and tells every difference. Reads only. Immutable.
 *
 * <pre>{@code
 * Comparison.of(ledger)
 *         .alsoOurs(march, ClaimKind.PURCHASE, ClaimKind.MONEY_BACK)
 *         .run(claims.iterator(), difference -> log.warn("{}", difference));
 * }</pre>
 *
 * <p>Every claim is looked for by its key or reference, whenever the act happened; claims are taken from the iterator 1,000 at a
 * time. What the ledger has and nobody claimed is looked for only where {@link #alsoOurs} says in which period. Take claims from a
 * little before to a little after that period: what was paid at its end may have been recorded elsewhere after it.
 *
 * <p><b>Memory.</b> For each act that a claim named a digest of 16 bytes is kept, with its table 64 bytes at most: 64 MB for a million
 * claims, whatever else there is in the ledger. Beyond that one batch of claims, a page of records, and the lots of one account at a
 * time.
 */
public final class Comparison {
    private static final int TOGETHER = 1_000;

    private final Ledger ledger;
    private final Optional<Period> period;
    private final Set<ClaimKind> ours;
    private final Optional<Iterable<Account>> accounts;

    private Comparison(
            Ledger ledger, Optional<Period> period, Set<ClaimKind> ours, Optional<Iterable<Account>> accounts) {
        this.ledger = ledger;
        this.period = period;
        this.ours = ours;
        this.accounts = accounts;
    }

    /** With this ledger. */
    public static Comparison of(Ledger ledger) {
        return new Comparison(Checks.present("ledger", ledger), Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * Also tells what the ledger has of these kinds in this period and no claim named. Spends are looked for in the
     * {@link #accounts} only. Of grants those count that were paid for: purchases, pending ones when they are activated; of what was taken back,
     * that of purchases.
     */
    public Comparison alsoOurs(Period when, ClaimKind kind, ClaimKind... more) {
        Checks.present("period", when);
        return new Comparison(ledger, Optional.of(when), Checks.several("kind", kind, more), accounts);
    }

    /** In which accounts spends are looked for that nobody claimed; gone through once for each run. */
    public Comparison accounts(Iterable<Account> whose) {
        return new Comparison(ledger, period, ours, Optional.of(Checks.present("accounts", whose)));
    }

    /**
     * Compares.
     *
     * @param claims what the other system says, in any order
     * @param differences is told each difference as soon as it is found
     */
    public Compared run(Iterator<Claim> claims, Consumer<Difference> differences) {
        Checks.present("claims", claims);
        if (ours.contains(ClaimKind.SPEND) && accounts.isEmpty()) {
            throw new InvalidInputException("accounts", "are missing; spends are looked for in accounts");
        }
        Tally tally = new Tally(Checks.present("differences", differences));
        Claims here = new Claims(ledger, tally);
        while (claims.hasNext()) {
            List<Claim> some = new ArrayList<>();
            while (claims.hasNext() && some.size() < TOGETHER) {
                some.add(Checks.present("claim", claims.next()));
            }
            here.compare(some);
        }
        period.ifPresent(when -> new Unclaimed(ledger, tally, when).look(ours, accounts.orElse(List.of())));
        return tally.compared();
    }
}
