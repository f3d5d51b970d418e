package io.creditledger.testkit.load;

import io.creditledger.Ledger;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** What one caller does to a ledger. Of one thread. */
final class LedgerTask implements LoadTask {
    private final Ledger ledger;
    private final PreparedAccounts prepared;
    private final List<LoadOperation> wheel;
    private final ToIntFunction<SplittableRandom> choice;
    private final SplittableRandom random;
    private final String name;
    private long number;
    private Optional<Key> latest = Optional.empty();
    private int latestAccount;

    LedgerTask(
            Ledger ledger,
            PreparedAccounts prepared,
            List<LoadOperation> wheel,
            ToIntFunction<SplittableRandom> choice,
            SplittableRandom random,
            String name) {
        this.ledger = ledger;
        this.prepared = prepared;
        this.wheel = wheel;
        this.choice = choice;
        this.random = random;
        this.name = name;
    }

    @Override
    public LoadOutcome once() {
        int chosen = choice.applyAsInt(random);
        Account account = prepared.accounts().get(chosen);
        Key key = Key.of(name + "-" + number++);
        return switch (wheel.get(random.nextInt(wheel.size()))) {
            case SPEND -> spend(chosen, account, key);
            case HOLD_AND_CAPTURE -> holdAndCapture(chosen, account, key);
            case GRANT -> post(chosen, Grant.promotion(account, 10, key));
            case REFUND -> refund(chosen, key);
            case BALANCE -> read(account);
        };
    }

    private LoadOutcome spend(int chosen, Account account, Key key) {
        LoadOutcome outcome = post(chosen, Spend.of(account, 2, key));
        latest = Optional.of(key);
        latestAccount = chosen;
        return outcome;
    }

    private LoadOutcome holdAndCapture(int chosen, Account account, Key key) {
        post(chosen, Hold.of(account, 2, key));
        return post(chosen, Capture.of(key, Key.of(key.value() + "-c")).amount(1));
    }

    private LoadOutcome refund(int chosen, Key key) {
        if (latest.isEmpty()) {
            return post(chosen, Refund.of(prepared.spend(chosen), key).amount(1));
        }
        Key act = latest.get();
        latest = Optional.empty();
        return post(latestAccount, Refund.of(act, key));
    }

    private LoadOutcome read(Account account) {
        ledger.balance(account);
        return LoadOutcome.READ;
    }

    private LoadOutcome post(int chosen, Command command) {
        boolean replay = ledger.post(command).isReplay();
        prepared.acknowledge(chosen);
        return replay ? LoadOutcome.REPLAYED : LoadOutcome.APPLIED;
    }
}
