package io.creditledger.testkit.model;

import io.creditledger.command.Capture;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.Optional;

/** Random commands that use credits, or give back what was used. */
final class Demand {
    private final Scene scene;
    private final Dice dice;
    private final Amounts amounts;
    private final Instants instants;
    private final Acts acts;

    Demand(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
        this.amounts = new Amounts(scene);
        this.instants = new Instants(scene);
        this.acts = new Acts(scene);
    }

    Spend spend(Key key) {
        Account account = scene.account();
        Optional<String> feature = feature();
        Spend spend = Spend.of(account, near(account, feature), key);
        spend = feature.map(spend::feature).orElse(spend);
        int kind = dice.below(10);
        if (kind < 2) {
            return spend.upTo();
        }
        return kind < 4 ? spend.overdraft(amounts.any(account)) : spend;
    }

    Hold hold(Key key) {
        Account account = scene.account();
        Optional<String> feature = feature();
        Hold hold = Hold.of(account, near(account, feature), key);
        hold = feature.map(hold::feature).orElse(hold);
        return dice.percent(80) ? hold.timeout(instants.length()) : hold;
    }

    Capture capture(Key key) {
        Key act = acts.hold();
        Capture capture = Capture.of(act, key);
        return dice.percent(70) ? capture.amount(near(act)) : capture;
    }

    Release release(Key key) {
        return Release.of(acts.hold(), key);
    }

    Refund refund(Key key) {
        Key act = acts.refundable();
        Refund refund = Refund.of(act, key);
        refund = dice.percent(50) ? refund.amount(near(act)) : refund;
        int kind = dice.below(10);
        if (kind < 3) {
            return refund.reissueUntil(instants.end(scene.account()));
        }
        return kind < 5 ? refund.reissueForGood() : refund;
    }

    private Optional<String> feature() {
        return dice.percent(50) ? Optional.of(dice.any("images", "video", "chat")) : Optional.empty();
    }

    private long near(Account account, Optional<String> feature) {
        Balance balance = scene.model.balance(account);
        return amounts.near(
                feature.map(balance::availableFor).orElseGet(balance::availableUnscoped) / dice.any(1, 2, 3, 5, 8),
                account);
    }

    private long near(Key act) {
        Optional<Fact> fact = scene.model.facts().find(act);
        Account account = fact.map(found -> found.entry().account()).orElseGet(scene::account);
        return amounts.near(fact.map(found -> found.entry().amount()).orElse(0L), account);
    }
}
