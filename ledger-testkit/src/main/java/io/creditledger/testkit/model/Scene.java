package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a workload knows of the world that it is for: the accounts, what was sent, and the model, which knows the rest. */
final class Scene {
    final Dice dice;
    final NaiveLedger model;
    final MutableClock clock;
    final List<Account> accounts;
    final List<Command> sent = new ArrayList<>();

    /** The commands of the list that is being made. */
    final List<Command> listed = new ArrayList<>();

    private final String name;
    private int keys;

    Scene(String name, Dice dice, NaiveLedger model, MutableClock clock) {
        this.name = name;
        this.dice = dice;
        this.model = model;
        this.clock = clock;
        accounts = List.of(
                Account.of(name + "-rich"),
                Account.of(name + "-ann"),
                Account.of(name + "-ANN"),
                Account.of(name + "-ann").in("gpu-seconds"),
                Account.of(name + "-bob"),
                Account.of(name + "-eve"));
    }

    Account account() {
        return dice.any(accounts);
    }

    /** Whether this is the account in which the amounts are near the largest number there is. */
    boolean isRich(Account account) {
        return account.equals(accounts.get(0));
    }

    /** A key that nobody has used. */
    Key freshKey() {
        keys++;
        return Key.of(name + "-" + keys);
    }

    Past past(Account account) {
        return model.judged(account);
    }

    Instant now(Account account) {
        return model.now(account);
    }
}
