package io.creditledger.jdbc.load;

import io.creditledger.Ledger;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.error.AlreadySettledException;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.error.LedgerException;
import io.creditledger.error.LotStateException;
import io.creditledger.error.MoreThanLeftException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.error.WrongActException;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What one caller does to a ledger: random commands, whose keys others send, too. Of one thread. */
public final class Traffic {
    /** What may be answered to a command that races others. */
    private static final Set<Class<? extends LedgerException>> REFUSALS = Set.of(
            AlreadySettledException.class,
            InsufficientCreditsException.class,
            LotStateException.class,
            MoreThanLeftException.class,
            UnknownKeyException.class,
            WrongActException.class);

    private final SplittableRandom random;
    private final Ledger ledger;
    private final List<Account> accounts;

    /** Of a caller with this seed, in these accounts. */
    public Traffic(long seed, Ledger ledger, List<Account> accounts) {
        this.random = new SplittableRandom(seed);
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /** Sends one command, or a list over two accounts; returns how many were applied or replayed. */
    public int step(int number) {
        try {
            if (random.nextInt(10) == 0) {
                return ledger.postAll(List.of(command(number), command(number + 1)))
                        .size();
            }
            ledger.post(command(number));
            return 1;
        } catch (LedgerException refused) {
            if (!REFUSALS.contains(refused.getClass())) {
                throw refused;
            }
            return 0;
        }
    }

    /** The command of this number in some account: whoever sends it, it is the same one. */
    private Command command(int number) {
        int owner = random.nextInt(accounts.size());
        Account account = accounts.get(owner);
        Key key = key(owner, number);
        int amount = 1 + number % 20;
        return switch (number % 12) {
            case 0 -> Grant.purchase(account, 50, key);
            case 1 -> Grant.promotion(account, 30, key).expiresAfter(Duration.ofSeconds(1 + number % 5));
            case 2 -> Grant.purchase(account, 40, key).pending();
            case 3 -> Activate.of(key(owner, number - 1), key);
            case 4 -> Hold.of(account, amount, key).timeout(Duration.ofSeconds(2));
            case 5 ->
                number % 24 == 5 ? Capture.of(key(owner, number - 1), key) : Release.of(key(owner, number - 1), key);
            case 6 -> Refund.of(key(owner, number - 11), key).amount(1);
            case 7, 8, 9 -> Spend.of(account, amount, key);
            case 10 ->
                number % 36 == 10
                        ? Revoke.inFull(key(owner, number - 10), key)
                        : Adjust.by(account, amount, "load", key);
            default -> Spend.of(account, amount, key).upTo();
        };
    }

    private Key key(int owner, int number) {
        return Key.of(accounts.get(owner).owner() + "-" + number);
    }
}
