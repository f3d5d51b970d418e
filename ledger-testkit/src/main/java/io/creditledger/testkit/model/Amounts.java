package io.creditledger.testkit.model;

import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;

/** Amounts near those that decide. */
final class Amounts {
    private static final int USUAL = 100;

    private final Scene scene;
    private final Dice dice;

    Amounts(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
    }

    /** Any amount. */
    long any(Account account) {
        boolean huge = dice.below(1000) < (scene.isRich(account) ? 300 : 2);
        if (huge) {
            return dice.any(
                    Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MAX_VALUE - USUAL, Long.MAX_VALUE / 2, Long.MAX_VALUE / 3);
        }
        return dice.any(10L, 50L, (long) USUAL, dice.between(1, USUAL));
    }

    /** An amount most often near this one, or a part of it. */
    long near(long amount, Account account) {
        int kind = dice.below(10);
        if (amount <= 0 || kind < 2) {
            return any(account);
        }
        if (kind < 5) {
            return Math.max(1, amount / dice.any(2, 3, 4));
        }
        return kind < 8 ? amount : Math.max(1, amount + (amount < Long.MAX_VALUE ? dice.any(-1, 1) : -1));
    }
}
