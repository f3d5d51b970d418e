package io.creditledger.jdbc.bench;

import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Accounts that nobody else writes to, and how many entries each must have by now. Of one thread. */
final class ImportAccounts {
    private final OurLedger ledger;
    private final long[] entries;
    private final SplittableRandom random = new SplittableRandom(1);
    private int keys;

    ImportAccounts(OurLedger ledger, int count) {
        this.ledger = ledger;
        this.entries = IntStream.range(0, count).mapToLong(this::found).toArray();
    }

    OurLedger ledger() {
        return ledger;
    }

    /** So many events, spread evenly over the accounts: those of each account are one caller's. */
    List<Events> events(int callers, int count) {
        List<List<Spend>> spends = IntStream.range(0, callers)
                .<List<Spend>>mapToObj(caller -> new ArrayList<>())
                .toList();
        for (int i = 0; i < count; i++) {
            int number = random.nextInt(entries.length);
            entries[number]++;
            spends.get(number % callers)
                    .add(Spend.of(ledger.account(number), 2, Key.of("import-event-" + (100_000_000L + keys++))));
        }
        return spends.stream().map(Events::new).toList();
    }

    /** What does not hold in the first account and some others. */
    List<String> violations(int judged, long seed) {
        SplittableRandom choice = new SplittableRandom(seed);
        return IntStream.concat(IntStream.of(0), choice.ints(judged - 1L, 0, entries.length))
                .distinct()
                .boxed()
                .flatMap(number -> violations(number).stream())
                .toList();
    }

    private List<String> violations(int number) {
        Account account = ledger.account(number);
        List<String> violations = new ArrayList<>(LedgerInvariants.violations(ledger.ledger(), account));
        long found = found(number);
        if (found != entries[number]) {
            violations.add(account + " has " + found + " entries, not " + entries[number]);
        }
        return violations;
    }

    private long found(int number) {
        List<Entry> latest = ledger.ledger()
                .history(ledger.account(number), HistoryQuery.newestFirst().limit(1))
                .items();
        return latest.isEmpty() ? 0 : latest.get(0).sequence();
    }
}
