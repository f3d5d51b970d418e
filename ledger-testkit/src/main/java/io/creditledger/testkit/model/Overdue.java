package io.creditledger.testkit.model;

import io.creditledger.value.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The accounts in which something fell due and is not written down. */
final class Overdue {
    private Overdue() {}

    /** Those first in which something fell due first. */
    static List<Account> in(Facts facts, Clock clock) {
        return facts.all().stream()
                .filter(past -> since(past).compareTo(past.now(clock)) <= 0)
                .sorted(Comparator.comparing(Overdue::since))
                .map(Past::account)
                .toList();
    }

    private static Instant since(Past past) {
        return Due.next(past).orElse(Instant.MAX);
    }
}
