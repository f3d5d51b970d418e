package io.creditledger.jdbc.load;

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

/**
 * Commands of many kinds that refer to each other, one for each number and account: whoever makes it, it is the same one.
 *
 * @param accounts the accounts, which differ in their owners
 */
public record MixedCommands(List<Account> accounts) {
    /** What may be answered to a command that races others. */
    private static final Set<Class<? extends LedgerException>> REFUSALS = Set.of(
            AlreadySettledException.class,
            InsufficientCreditsException.class,
            LotStateException.class,
            MoreThanLeftException.class,
            UnknownKeyException.class,
            WrongActException.class);

    /** Copies the list. */
    public MixedCommands {
        accounts = List.copyOf(accounts);
    }

    /** Whether this may be answered to such a command that races others. */
    public static boolean mayBeRefused(LedgerException answer) {
        return REFUSALS.contains(answer.getClass());
    }

    /** The command that has this key. */
    public Command of(Key key) {
        int dash = key.value().lastIndexOf('-');
        String owner = key.value().substring(0, dash);
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).owner().equals(owner)) {
                return of(i, Integer.parseInt(key.value().substring(dash + 1)));
            }
        }
        throw new IllegalArgumentException("no command has the key " + key);
    }

    /** The command of this number in this account. */
    public Command of(int owner, int number) {
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
