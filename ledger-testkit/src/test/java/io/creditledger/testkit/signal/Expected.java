package io.creditledger.testkit.signal;

import io.creditledger.Ledger;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Lot;
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

/** What an account has to be told, found out by asking for balance and lots before and after each step. */
final class Expected {
    private final Ledger ledger;
    private final Account account;
    private final long low;
    private final Duration period;
    private final Set<SignalKind> told = EnumSet.noneOf(SignalKind.class);
    private final Map<Long, Expiry> near = new HashMap<>();
    private Balance written;

    Expected(Ledger ledger, Account account, long low, Duration period) {
        this.ledger = ledger;
        this.account = account;
        this.low = low;
        this.period = period;
        this.written = ledger.balance(account);
    }

    /** Takes a step, which says whether it was accepted, and returns what it has to tell: kinds, and the lots that expire. */
    List<String> of(Instant now, BooleanSupplier step) {
        List<String> expected = new ArrayList<>();
        if (step.getAsBoolean()) {
            Balance balance = ledger.balance(account);
            levels(balance, expected);
            expiring(now.plus(period), expected);
            written = balance;
        }
        return expected;
    }

    private void levels(Balance after, List<String> expected) {
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
