package io.creditledger.testkit.internal;

import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.LotStatus;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** I1 and I2 of one moment: what the last entry, the balance and the lots tell, if all of them were read at that moment. */
public final class Standing {
    private static final Set<LotStatus> WAITING = Set.of(LotStatus.PENDING, LotStatus.SCHEDULED);

    private Standing() {}

    /** Every violation of an account at one moment, one sentence each. */
    public static List<String> violations(Account account, Optional<Entry> newest, Balance balance, List<Lot> lots) {
        Findings found = new Findings(account);
        Totals last = newest.map(Entry::after).orElse(Totals.ZERO);
        Object place = newest.map(Findings::at).orElse("no entry");
        found.equal("I1", place, "balance behind it", last, balance.totals());
        for (Lot lot : lots) {
            boolean possible = lot.remaining() >= 0 && lot.remaining() <= lot.granted();
            String otherwise = "has " + lot.remaining() + " of " + lot.granted();
            found.holds(possible, "I3", Findings.lot(lot.number()), otherwise);
        }
        judge(balance, lots, found);
        return found.messages();
    }

    /** The lots sum to the balance, in all and by scope. */
    static void judge(Balance balance, List<Lot> lots, Findings found) {
        Map<Scope, Long> usable = byScope(lots, Set.of(LotStatus.USABLE));
        Map<Scope, Long> waiting = byScope(lots, WAITING);
        found.equal("I1", "usable lots less debt", "available", balance.available(), total(usable) - balance.debt());
        found.equal("I1", "usable lots", "sum by scope", usable, balance.usableByScope());
        found.equal("I2", "pending lots", "sum", balance.pending(), total(waiting));
        found.equal("I2", "pending lots", "sum by scope", waiting, balance.pendingByScope());
    }

    private static long total(Map<Scope, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Scope, Long> byScope(List<Lot> lots, Set<LotStatus> statuses) {
        return lots.stream()
                .filter(lot -> statuses.contains(lot.status()))
                .filter(lot -> lot.remaining() != 0)
                .collect(Collectors.groupingBy(lot -> lot.terms().scope(), Collectors.summingLong(Lot::remaining)));
    }
}
