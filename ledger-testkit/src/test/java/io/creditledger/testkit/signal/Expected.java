package io.creditledger.testkit.signal;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.signal.SignalKind;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What an account has to be told, found out by asking for history and lots after each step. */
final class Expected {
    private final Ledger ledger;
    private final Account account;
    private final long low;
    private final Duration period;
    private final Set<SignalKind> told = EnumSet.noneOf(SignalKind.class);
    private final Map<Long, Expiry> near = new HashMap<>();
    private Totals written = Totals.ZERO;
    private long last;

    Expected(Ledger ledger, Account account, long low, Duration period) {
        this.ledger = ledger;
        this.account = account;
        this.low = low;
        this.period = period;
    }

    /** Takes a step, which says whether it was accepted, and returns what it has to tell: kinds, and the lots that expire. */
    List<String> of(Instant now, BooleanSupplier step) {
        List<String> expected = new ArrayList<>();
        if (step.getAsBoolean()) {
            List<Entry> entries = ledger
                    .history(account, HistoryQuery.oldestFirst().limit(1000))
                    .items()
                    .stream()
                    .filter(entry -> entry.sequence() > last)
                    .toList();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (i + 1 == entries.size() || !belongTogether(entries.subList(0, i + 1), entries.get(i + 1))) {
                    levels(entry.after(), expected);
                    written = entry.after();
                }
                last = entry.sequence();
            }
            expiring(now.plus(period), expected);
        }
        return expected;
    }

    /** Time's entries of one instant; and the command with all behind it. */
    private static boolean belongTogether(List<Entry> before, Entry next) {
        Entry one = before.get(before.size() - 1);
        boolean commandIsAmong = before.stream().anyMatch(entry -> !entry.type().isSystem());
        return commandIsAmong || (next.type().isSystem() && next.at().equals(one.at()));
    }

    private void levels(Totals after, List<String> expected) {
        boolean wasWell = told.isEmpty();
        boolean fell = after.available() < written.available();
        level(SignalKind.LOW, after.available() < low, fell, expected);
        level(SignalKind.DEPLETED, after.available() <= 0, fell, expected);
        level(SignalKind.IN_DEBT, after.debt() > 0, after.debt() > written.debt(), expected);
        if (!wasWell && after.available() >= low && after.debt() == 0) {
            expected.add(SignalKind.RECOVERED.name());
        }
    }

    private void level(SignalKind kind, boolean holds, boolean worse, List<String> expected) {
        if (!holds) {
            told.remove(kind);
        } else if (worse && told.add(kind)) {
            expected.add(kind.name());
        }
    }

    private void expiring(Instant horizon, List<String> expected) {
        ledger.lots(account, LotQuery.all())
                .forEach(lot -> near.computeIfPresent(
                        lot.number(), (number, expiry) -> expiry.equals(lot.expiry()) ? expiry : null));
        ledger.lots(account).stream()
                .filter(lot -> !end(lot).isAfter(horizon))
                .sorted(Comparator.comparing(Expected::end).thenComparing(Lot::number))
                .filter(lot -> near.putIfAbsent(lot.number(), lot.expiry()) == null)
                .forEach(lot -> expected.add(SignalKind.EXPIRING + " " + lot.number()));
    }

    private static Instant end(Lot lot) {
        return lot.expiry().instant().orElse(Instant.MAX);
    }
}
