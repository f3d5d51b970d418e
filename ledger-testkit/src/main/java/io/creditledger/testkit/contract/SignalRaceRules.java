package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalKind;
import io.creditledger.testkit.Capability;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rules si, continued: many callers at once. */
abstract class SignalRaceRules extends SignalDeliveryRules {
    private static final int THREADS = 8;
    private static final int ROUNDS = 12;

    /** What one thread does to an account: takes much of it, and later gives some back. */
    private void takeAndGive(Account account, int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            String name = account.owner().substring(9) + "-" + thread + "-" + round;
            ledger().spend(Spend.of(account, 40, key("job-" + name)).upTo());
            ledger().grant(Grant.purchase(account, 35, key("more-" + name)));
        }
    }

    /** What entries tell, each written for itself. */
    private static List<String> crossings(List<Entry> entries) {
        List<String> crossings = new ArrayList<>();
        boolean low = false;
        boolean depleted = false;
        for (Entry entry : entries) {
            long before = entry.before().available();
            long after = entry.after().available();
            if (!low && after < 100 && after < before) {
                low = true;
                crossings.add(SignalKind.LOW + " " + entry.sequence());
            }
            if (!depleted && after == 0 && after < before) {
                depleted = true;
                crossings.add(SignalKind.DEPLETED + " " + entry.sequence());
            }
            depleted &= after == 0;
            if (low && after >= 100) {
                low = false;
                crossings.add(SignalKind.RECOVERED + " " + entry.sequence());
            }
        }
        return crossings;
    }

    private static List<String> crossings(Iterable<Signal> signals, Account account) {
        List<String> crossings = new ArrayList<>();
        for (Signal signal : signals) {
            if (signal.account().equals(account)) {
                crossings.add(signal.kind() + " " + signal.entry());
                assertEquals(crossings.size(), signal.number(), "the number of " + signal);
            }
        }
        return crossings;
    }

    /** Look at what the threshold is compared with: with what is there under the account's lock. */
    @Test
    public final void si46_every_crossing_is_told_once_and_in_order_however_many_write() {
        needs(Capability.CONCURRENT_WRITERS);
        watch(LEVELS);
        applied(credits("bought", 150));
        Together.times(THREADS, i -> {
                    takeAndGive(account(), i);
                    return i;
                })
                .allOrFail();
        List<String> crossings = crossings(log());
        assertTrue(crossings.size() > 1, "nothing was crossed");
        assertEquals(crossings, crossings(told(), account()));
    }

    /** Look at deliveries in several threads, while others write: of each account one at a time, and nothing twice. */
    @Test
    public final void si47_several_deliveries_at_once_keep_the_order_of_every_account() {
        needs(Capability.CONCURRENT_WRITERS);
        watch(LEVELS);
        List<Account> accounts = List.of(account("one"), account("two"), account("three"));
        accounts.forEach(account -> ledger().grant(Grant.purchase(
                account, 150, key("bought-" + account.owner().substring(9)))));
        Queue<Signal> told = new ConcurrentLinkedQueue<>();
        AtomicInteger writing = new AtomicInteger(THREADS / 2);
        Together.times(THREADS, i -> {
                    if (i < THREADS / 2) {
                        accounts.forEach(account -> takeAndGive(account, i));
                        writing.decrementAndGet();
                    }
                    while (i >= THREADS / 2 && writing.get() > 0) {
                        deliver(told::add);
                    }
                    return i;
                })
                .allOrFail();
        deliver(told::add);
        Map<Account, List<String>> expected = new HashMap<>();
        accounts.forEach(account -> expected.put(account, crossings(log(account))));
        accounts.forEach(account -> assertEquals(expected.get(account), crossings(told, account), "of " + account));
    }
}
