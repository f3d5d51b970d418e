package io.creditledger.testkit.linear;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.error.StoreException;
import io.creditledger.value.Account;
import java.util.List;
import java.util.SplittableRandom;

/** One caller of a round. Of one thread. */
final class Racer {
    private final Ledger ledger;
    private final List<Account> accounts;
    private final SplittableRandom random;
    private final int first;
    private final int calls;

    /** Draws from as many commands as it calls, from this number on. */
    Racer(Ledger ledger, List<Account> accounts, SplittableRandom random, int first, int calls) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.random = random;
        this.first = first;
        this.calls = calls;
    }

    /** How many calls were not refused. */
    int race() {
        int done = 0;
        for (int i = 0; i < calls; i++) {
            done += call() ? 1 : 0;
        }
        return done;
    }

    /** A database that fails is not what this is about, and to be heard of. */
    private boolean call() {
        try {
            once();
            return true;
        } catch (RetryableLedgerException | StoreException | OutcomeUnknownException failure) {
            throw failure;
        } catch (LedgerException refusal) {
            return false;
        }
    }

    private void once() {
        int kind = random.nextInt(20);
        if (kind < 4) {
            ledger.balance(account());
        } else if (kind < 6) {
            ledger.postAll(List.of(command(account()), command(account())));
        } else if (kind < 7) {
            Account account = account();
            ledger.postAll(List.of(command(account), command(account), command(account)));
        } else if (kind < 8) {
            ledger.postEach(List.of(command(account()), command(account())));
        } else {
            ledger.post(command(account()));
        }
    }

    private Account account() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private Command command(Account account) {
        int number = first + random.nextInt(calls);
        return new RaceCommands(account).command(number, random.nextInt(30) == 0);
    }
}
