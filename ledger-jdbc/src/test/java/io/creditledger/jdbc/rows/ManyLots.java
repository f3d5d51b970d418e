package io.creditledger.jdbc.rows;

import io.creditledger.command.Activate;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Expiry;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * An account of many lots that differ in everything that the burn order looks at, each in one of two or three values: more
 * lots are alike in all but the last criteria than a store loads at first.
 */
final class ManyLots {
    /** What every lot serves. */
    static final String FEATURE = "images";

    private static final int LOTS = 150;
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final Account account;
    private final MutableClock clock;
    private final Random random;
    private final List<Key> pending = new ArrayList<>();

    ManyLots(Account account, MutableClock clock, long seed) {
        this.account = account;
        this.clock = clock;
        this.random = new Random(seed);
    }

    /** Makes them with some lists of commands; all of them are usable then. */
    void make(Consumer<List<Command>> ledger) {
        Instant start = clock.instant();
        for (int batch = 0; batch < 3; batch++) {
            List<Command> grants = new ArrayList<>();
            for (int number = 0; number < LOTS / 3; number++) {
                grants.add(grant(Key.of(account.owner() + "-" + batch + "-" + number), start));
            }
            ledger.accept(grants);
            clock.advance(ONE_HOUR);
        }
        Collections.shuffle(pending, random);
        for (List<Key> some :
                List.of(pending.subList(0, pending.size() / 2), pending.subList(pending.size() / 2, pending.size()))) {
            clock.advance(ONE_HOUR);
            ledger.accept(some.stream()
                    .<Command>map(key -> Activate.of(key, Key.of(key + "-paid")))
                    .toList());
        }
        clock.advance(Duration.ofDays(1));
    }

    /** How much the next spend takes: seldom more than what is loaded at first. */
    int amount() {
        return random.nextInt(10) == 0 ? 12 : 1 + random.nextInt(3);
    }

    private Grant grant(Key key, Instant start) {
        int amount = 1 + random.nextInt(3);
        Grant grant = switch (random.nextInt(3)) {
            case 0 -> Grant.promotion(account, amount, key);
            case 1 -> Grant.allowance(account, amount, key);
            default -> Grant.purchase(account, amount, key);
        };
        grant = grant.priority(50 + random.nextInt(2))
                .expires(random.nextBoolean() ? Expiry.NEVER : Expiry.at(start.plus(Duration.ofDays(30))));
        grant = random.nextBoolean() ? grant.scope(FEATURE) : grant;
        return switch (random.nextInt(4)) {
            case 0 -> later(grant);
            case 1 -> grant.startsAt(start.plus(ONE_HOUR.multipliedBy(7 + random.nextInt(2))));
            default -> grant;
        };
    }

    private Grant later(Grant grant) {
        pending.add(grant.key());
        return grant.pending();
    }
}
