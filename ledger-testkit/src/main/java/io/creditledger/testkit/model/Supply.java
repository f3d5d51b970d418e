package io.creditledger.testkit.model;

import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Revoke;
import io.creditledger.entry.Balance;
import io.creditledger.error.InvalidInputException;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import io.creditledger.value.Scope;
import io.creditledger.value.UnitCost;
import java.util.Optional;

/** Random commands that make credits, take them back, or change their rules. */
final class Supply {
    private final Scene scene;
    private final Dice dice;
    private final Amounts amounts;
    private final Instants instants;
    private final Acts acts;

    Supply(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
        this.amounts = new Amounts(scene);
        this.instants = new Instants(scene);
        this.acts = new Acts(scene);
    }

    Grant grant(Key key) {
        Account account = scene.account();
        long amount = amounts.any(account);
        Grant grant = switch (dice.below(3)) {
            case 0 -> Grant.promotion(account, amount, key);
            case 1 -> Grant.allowance(account, amount, key);
            default -> Grant.purchase(account, amount, key);
        };
        grant = dice.percent(30) ? grant.priority(dice.any(0, 99, 100, 101, 1000)) : grant;
        grant = dice.percent(30) ? grant.scope(scope()) : grant;
        grant = dice.percent(10) ? grant.unitCost(UnitCost.of(dice.any("0.1", "0.10", "2"), "EUR")) : grant;
        grant = dice.percent(30) ? grant.pending() : grant;
        return timed(grant, account);
    }

    private Scope scope() {
        return dice.any(Scope.of("images"), Scope.of("video"), Scope.of("images", "video"));
    }

    /** A start that is not before the expiry cannot even be said. */
    private Grant timed(Grant grant, Account account) {
        Grant timed = dice.percent(50) ? grant.expires(instants.expiry(account)) : grant;
        try {
            return dice.percent(30) ? timed.startsAt(instants.end(account)) : timed;
        } catch (InvalidInputException contradiction) {
            return timed;
        }
    }

    Activate activate(Key key) {
        Key act = acts.pending();
        Activate activate = Activate.of(act, key);
        return owner(act).map(activate::on).orElse(activate);
    }

    Cancel cancel(Key key) {
        Key act = acts.pending();
        Cancel cancel = Cancel.of(act, key);
        return owner(act).map(cancel::on).orElse(cancel);
    }

    Revoke revoke(Key key) {
        Key act = acts.lots();
        Revoke revoke = switch (dice.below(9)) {
            case 0, 1 -> Revoke.unspent(act, key);
            case 2, 3 -> Revoke.inFull(act, key);
            case 4 -> Revoke.amount(act, amount(act, false), key);
            case 5, 6, 7 -> Revoke.toTotal(act, amount(act, true), key);
            default -> Revoke.toTotalUnspent(act, amount(act, true), key);
        };
        return owner(act).map(revoke::on).orElse(revoke);
    }

    Extend extend(Key key) {
        Key act = acts.lots();
        Account account = accountOf(act).orElseGet(scene::account);
        Extend extend = dice.percent(85) ? Extend.until(act, instants.end(account), key) : Extend.forGood(act, key);
        return owner(act).map(extend::on).orElse(extend);
    }

    Adjust adjust(Key key) {
        Account account = scene.account();
        Balance balance = scene.model.balance(account);
        long amount = dice.percent(40) ? amounts.any(account) : -amounts.near(balance.available(), account);
        Adjust adjust = Adjust.by(account, amount, "counted again", key);
        return amount < 0 && dice.percent(40) ? adjust.intoDebt() : adjust;
    }

    PlanChange planChange(Key key) {
        Account account = scene.account();
        String to = dice.any("basic", "pro");
        return PlanChange.of(account, "free", to, instants.end(account), "upgraded", key);
    }

    private long amount(Key act, boolean granted) {
        Account account = accountOf(act).orElseGet(scene::account);
        long around = scene.past(account).madeBy(act).stream()
                .mapToLong(lot -> granted ? lot.granted() : lot.remaining())
                .findFirst()
                .orElse(0);
        return amounts.near(around, account);
    }

    private Optional<Account> accountOf(Key act) {
        return scene.model.facts().find(act).map(fact -> fact.entry().account());
    }

    /** Now and then the account that a command may name beside the act; seldom a wrong one. */
    private Optional<Account> owner(Key act) {
        Optional<Account> owner = dice.percent(97) ? accountOf(act) : Optional.of(scene.account());
        return dice.percent(20) ? owner : Optional.empty();
    }
}
