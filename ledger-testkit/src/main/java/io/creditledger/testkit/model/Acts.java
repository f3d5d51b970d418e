package io.creditledger.testkit.model;

import io.creditledger.entry.EntryType;
import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys of earlier acts: most often of the right kind, sometimes of any. */
final class Acts {
    private final Scene scene;
    private final Dice dice;

    Acts(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
    }

    Key hold() {
        return some((past, fact) ->
                fact.type() == EntryType.HOLD && (dice.percent(20) || new HoldPast(past, fact).isOpen()));
    }

    Key pending() {
        return some((past, fact) -> fact.type() == EntryType.GRANT
                && fact.made().get(0).pending()
                && (dice.percent(20) || past.lot(fact.made().get(0).number()).isUnpaid()));
    }

    Key refundable() {
        return some((past, fact) -> Parts.areIn(fact)
                && (dice.percent(20) || past.refunded(fact.key()) < fact.entry().amount()));
    }

    Key lots() {
        return some((past, fact) -> !fact.made().isEmpty());
    }

    /** Whether an act is a right one to name. */
    private interface Right {
        boolean is(Past past, Fact fact);
    }

    private Key some(Right right) {
        if (!scene.listed.isEmpty() && dice.percent(40)) {
            return dice.any(scene.listed).key();
        }
        int kind = dice.below(100);
        if (kind < 2) {
            return scene.freshKey();
        }
        if (kind < 6 && !scene.sent.isEmpty()) {
            return dice.recent(scene.sent).key();
        }
        if (kind < 14) {
            return any((past, fact) -> true);
        }
        return any(right);
    }

    private Key any(Right right) {
        List<Account> accounts = new ArrayList<>(scene.accounts);
        while (!accounts.isEmpty()) {
            Account account = accounts.remove(dice.below(accounts.size()));
            Optional<Key> act = of(account, right);
            if (act.isPresent()) {
                return act.get();
            }
        }
        return scene.sent.isEmpty() || dice.percent(20)
                ? scene.freshKey()
                : dice.recent(scene.sent).key();
    }

    private Optional<Key> of(Account account, Right right) {
        Past past = scene.past(account);
        List<Fact> facts =
                past.facts().stream().filter(fact -> right.is(past, fact)).toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.recent(facts).key());
    }
}
