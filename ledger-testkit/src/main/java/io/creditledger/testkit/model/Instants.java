package io.creditledger.testkit.model;

import io.creditledger.testkit.internal.Dice;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Instants that collide: expiries, starts and time-outs are made of few lengths, and clocks stop exactly at them. */
final class Instants {
    private final Scene scene;
    private final Dice dice;

    Instants(Scene scene) {
        this.scene = scene;
        this.dice = scene.dice;
    }

    /** What the clock shows next. */
    Instant clock() {
        Instant now = scene.clock.instant();
        int kind = dice.below(100);
        if (kind < 50) {
            return beside(someDue(scene.account(), now));
        }
        if (kind < 93) {
            return now.plus(dice.any(
                    Duration.ofNanos(1000), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5)));
        }
        return kind < 95 ? now.plus(Duration.ofDays(1)) : now.minus(length());
    }

    private Instant beside(Instant instant) {
        return instant.plusNanos(dice.any(0, 0, 0, 0, 0, -1000, 1000, 999, -1, 1_000_000));
    }

    /** An instant at which something will happen in an account. */
    private Instant someDue(Account account, Instant now) {
        List<Instant> dues = new ArrayList<>();
        Past past = scene.past(account);
        past.lots().forEach(lot -> {
            lot.expiry().instant().ifPresent(dues::add);
            lot.made().start().ifPresent(dues::add);
        });
        past.holds().stream().filter(HoldPast::isOpen).map(HoldPast::end).forEach(dues::add);
        dues.removeIf(due -> due.isBefore(now));
        dues.sort(Instant::compareTo);
        return dues.isEmpty() ? now.plusSeconds(60) : dues.get(Math.min(dues.size() - 1, dice.any(0, 0, 0, 0, 1, 2)));
    }

    Duration length() {
        return dice.any(
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofDays(1));
    }

    /** An instant that is most often in the future, often one at which something else happens. */
    Instant end(Account account) {
        Instant now = scene.now(account);
        int kind = dice.below(20);
        if (kind < 8) {
            return now.plus(length());
        }
        return kind < 18 ? beside(someDue(account, now)) : now.minusNanos(1000L * dice.below(3));
    }

    Expiry expiry(Account account) {
        int kind = dice.below(10);
        if (kind < 4) {
            return Expiry.after(length());
        }
        return kind < 8 ? Expiry.at(end(account)) : Expiry.NEVER;
    }

    /** An instant at which something was, is or will be. */
    Instant any(Account account) {
        Past past = scene.past(account);
        Instant some = past.facts().isEmpty()
                ? scene.clock.instant()
                : dice.any(past.facts()).at();
        return dice.percent(5) ? end(account) : dice.any(some, some, some.minusNanos(1000), scene.clock.instant());
    }
}
