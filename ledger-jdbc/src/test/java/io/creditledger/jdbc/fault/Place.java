package io.creditledger.jdbc.fault;

import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Two accounts of a trial's own, and its keys.
 *
 * @param id what tells it from the places of other trials
 * @param account the account of the deed
 * @param other another one, whose callers may share a transaction with those of the first
 */
record Place(String id, Account account, Account other) {
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    /** A ledger has so many queues, and accounts that differ by a multiple of it have the same. */
    private static final int QUEUES =
            Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

    static Place of(String id) {
        Account account = Account.of("here-" + id);
        Account other = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> Account.of("there-" + id + "-" + i))
                .filter(it -> Math.floorMod(it.hashCode(), QUEUES) == Math.floorMod(account.hashCode(), QUEUES))
                .findFirst()
                .orElseThrow();
        return new Place(id, account, other);
    }

    Key key(String name) {
        return Key.of(name + "-" + id);
    }
}
