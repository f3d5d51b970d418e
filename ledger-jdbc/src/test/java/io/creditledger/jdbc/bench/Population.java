package io.creditledger.jdbc.bench;

import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.UnitCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Accounts with a short past of everything that usually happens, and one with a long one; all posted, so that chains hold. */
final class Population {
    /** How many entries a short past has. */
    static final int ENTRIES = 10;

    private static final int ACCOUNTS_PER_LIST = 100;
    private static final int SPENDS = 5;

    private final Ledger ledger;

    Population(Ledger ledger) {
        this.ledger = ledger;
    }

    /** So many accounts with short pasts, beginning with this one. */
    void settle(int first, int accounts) {
        List<Command> commands = new ArrayList<>();
        for (int number = first; number < first + accounts; number++) {
            past("inhabitant-" + number, commands);
            if (commands.size() >= ACCOUNTS_PER_LIST * ENTRIES || number == first + accounts - 1) {
                post(commands);
                commands.clear();
            }
        }
    }

    private static void past(String name, List<Command> commands) {
        Account account = Account.of(name);
        commands.add(Grant.promotion(account, 100, key(name, "welcome")).expiresAfter(Duration.ofDays(30)));
        commands.add(Grant.purchase(account, 5_000, key(name, "invoice"))
                .unitCost(UnitCost.of("0.0125", "EUR"))
                .reference("I-" + name));
        for (int job = 1; job <= SPENDS; job++) {
            commands.add(Spend.of(account, 30L * job, key(name, "job-" + job)).reference("R-" + job));
        }
        commands.add(Hold.of(account, 50, key(name, "hold")));
        commands.add(Capture.of(key(name, "hold"), key(name, "done")).amount(30).on(account));
        commands.add(
                Refund.of(key(name, "job-2"), key(name, "failed")).amount(10).on(account));
    }

    /** One account with so many entries. */
    void grow(int entries) {
        Account account = Account.of("veteran");
        List<Command> commands = new ArrayList<>();
        commands.add(Grant.purchase(account, entries, key("veteran", "invoice")));
        for (int job = 1; job < entries; job++) {
            commands.add(Spend.of(account, 1, key("veteran", "job-" + job)));
            if (commands.size() >= ACCOUNTS_PER_LIST * ENTRIES) {
                post(commands);
                commands.clear();
            }
        }
        post(commands);
    }

    private void post(List<Command> commands) {
        for (Posted posted : ledger.postEach(commands)) {
            posted.orElseThrow();
        }
    }

    private static Key key(String name, String act) {
        return Key.of(name + "-" + act);
    }
}
