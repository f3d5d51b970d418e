package io.creditledger.testkit.linear;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** The commands of an account by number, the same ones for every caller. Immutable. */
final class RaceCommands {
    private static final int KINDS = 20;
    private static final int MOST_BACK = 30;

    private final Account account;

    RaceCommands(Account account) {
        this.account = account;
    }

    /** The command of this number; or one that has its key, and another content. */
    Command command(int number, boolean other) {
        Key key = key(number);
        if (other) {
            return Adjust.by(account, 1_000 + number, "another one", key);
        }
        long amount = 1L + number % 9;
        return switch (kind(number)) {
            case 0, 1 -> Grant.purchase(account, 4 * amount, key);
            case 2, 3 -> Grant.promotion(account, 3 * amount, key).expiresAfter(Duration.ofMillis(300 * amount));
            case 4 -> Grant.purchase(account, 5 * amount, key).pending();
            case 5 -> Activate.of(before(number, kind -> kind == 4), key);
            case 6 -> Cancel.of(before(number, kind -> kind == 4), key);
            case 7, 8 -> Hold.of(account, amount, key).timeout(Duration.ofMillis(200 * amount));
            case 9, 10 -> Capture.of(before(number, kind -> kind == 7 || kind == 8), key);
            case 11 -> Release.of(before(number, kind -> kind == 7 || kind == 8), key);
            case 12, 13 -> Refund.of(before(number, kind -> kind > 16), key).amount(amount);
            case 14 -> Revoke.unspent(before(number, kind -> kind < 4), key);
            case 15 -> Extend.forGood(before(number, kind -> kind < 4), key);
            case 16 -> Adjust.by(account, amount - 5, "counted again", key);
            case 17 -> Spend.of(account, 3 * amount, key).upTo();
            default -> Spend.of(account, amount, key);
        };
    }

    /** The latest command of such a kind, or else one that never was. */
    private Key before(int number, IntPredicate kinds) {
        for (int earlier = number - 1; earlier >= Math.max(0, number - MOST_BACK); earlier--) {
            if (kinds.test(kind(earlier))) {
                return key(earlier);
            }
        }
        return Key.of(account.owner() + "-never");
    }

    private int kind(int number) {
        return new SplittableRandom(account.owner().hashCode() * 31L + number).nextInt(KINDS);
    }

    private Key key(int number) {
        return Key.of(account.owner() + "-" + number);
    }
}
