package io.creditledger.internal.ledger;

import io.creditledger.entry.Balance;
import io.creditledger.internal.engine.BookTooSmall;
import io.creditledger.internal.engine.Books;
import io.creditledger.internal.engine.Reading;
import io.creditledger.internal.store.Extent;
import io.creditledger.internal.store.Request;
import io.creditledger.internal.store.Store;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The balances of many accounts. Most stand in one row, and these are read together; an account in which something falls due, or
 * whose credits have scopes, is asked for alone, so that it does not make the others wait for its lots.
 */
final class BulkBalances {
    private final Store store;
    private final Supplier<Instant> clock;
    private final Function<Account, Balance> alone;

    BulkBalances(Store store, Supplier<Instant> clock, Function<Account, Balance> alone) {
        this.store = store;
        this.clock = clock;
        this.alone = alone;
    }

    Map<Account, Balance> of(Collection<Account> accounts) {
        List<Account> asked = new ArrayList<>(new LinkedHashSet<>(accounts));
        Map<Account, Balance> balances = new LinkedHashMap<>();
        for (List<Account> some : Slices.of(asked)) {
            Map<Account, Balance> together = together(some);
            some.forEach(account -> balances.put(
                    account, together.containsKey(account) ? together.get(account) : alone.apply(account)));
        }
        return balances;
    }

    /** The balances that stand in a row. */
    private Map<Account, Balance> together(List<Account> accounts) {
        Request rows = new Request(Set.copyOf(accounts), Set.of(), Extent.HEAD, Instant.MIN);
        return store.read(rows, books -> {
            Map<Account, Balance> balances = new HashMap<>();
            accounts.forEach(account -> put(account, books, balances));
            return balances;
        });
    }

    private void put(Account account, Books books, Map<Account, Balance> balances) {
        try {
            balances.put(account, new Reading(books, account, clock.get()).balance());
        } catch (BookTooSmall notInItsRow) {
            return; // it has none here, and is asked for alone
        }
    }
}
