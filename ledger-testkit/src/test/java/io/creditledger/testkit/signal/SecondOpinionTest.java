package io.creditledger.testkit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Spend;
import io.creditledger.error.LedgerException;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random histories, of which a second opinion says what has to be told. A failure names the seed of its history. */
final class SecondOpinionTest {
    private static final int HISTORIES = 300;
    private static final int STEPS = 60;
    private static final long LOW = 100;
    private static final Duration PERIOD = Duration.ofDays(7);
    private static final Account ACCOUNT = Account.of("owner");
    private static final SignalPolicy SIGNALS =
            SignalPolicy.every(Thresholds.NONE.low(LOW).depleted().inDebt().expiringWithin(PERIOD));

    @Test
    void every_step_tells_what_it_has_to() {
        long seed = Long.getLong("ledger.signals.seed", System.nanoTime());
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < HISTORIES; i++) {
            kinds.addAll(new History(seed + i).play());
        }
        assertThat(kinds).containsExactly("DEPLETED", "EXPIRING", "IN_DEBT", "LOW", "RECOVERED");
    }

    /** One history. */
    private static final class History {
        private final long seed;
        private final Random random;
        private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
        private final Ledger ledger = InMemoryLedger.create(
                clock,
                Actor.service("app"),
                HouseRules.DEFAULT.access(AccessPolicy.OPEN).signals(SIGNALS));
        private final List<Key> granted = new ArrayList<>();
        private final List<Key> taken = new ArrayList<>();
        private final Set<String> kinds = new TreeSet<>();

        private History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        Set<String> play() {
            Expected expected = new Expected(ledger, ACCOUNT, LOW, PERIOD);
            for (int step = 0; step < STEPS; step++) {
                clock.advance(Duration.ofHours(random.nextInt(60)));
                Key key = Key.of("step-" + step);
                List<String> told = expected.of(clock.instant(), () -> take(key));
                assertThat(heard()).as("ledger.signals.seed=%d, %s", seed, key).isEqualTo(told);
            }
            return kinds;
        }

        private boolean take(Key key) {
            if (random.nextInt(6) == 0) {
                ledger.sweep(ACCOUNT);
                return true;
            }
            try {
                ledger.post(command(key));
                return true;
            } catch (LedgerException refused) {
                return false;
            }
        }

        private Command command(Key key) {
            int choice = random.nextInt(10);
            if (granted.isEmpty() || choice < 3) {
                granted.add(key);
                Grant some = Grant.purchase(ACCOUNT, 1 + random.nextInt(120), key);
                Grant grant = random.nextInt(3) == 0
                        ? some.startsAt(clock.instant().plus(Duration.ofHours(random.nextInt(1 + 90))))
                        : some;
                return random.nextInt(4) == 0 ? grant : grant.expiresAt(someDay());
            }
            if (taken.isEmpty() || choice < 6) {
                taken.add(key);
                Spend spend = Spend.of(ACCOUNT, 1 + random.nextInt(120), key);
                return random.nextInt(4) == 0 ? spend.overdraft(50) : spend.upTo();
            }
            return switch (choice) {
                case 6 -> {
                    taken.add(key);
                    yield Hold.of(ACCOUNT, 1 + random.nextInt(60), key)
                            .timeout(Duration.ofHours(1 + random.nextInt(200)));
                }
                case 7 -> Release.of(any(taken), key);
                case 8 -> Refund.of(any(taken), key);
                default -> Extend.until(any(granted), someDay(), key);
            };
        }

        private Instant someDay() {
            return clock.instant().plus(Duration.ofHours(1 + random.nextInt(600)));
        }

        private Key any(List<Key> keys) {
            return keys.get(random.nextInt(keys.size()));
        }

        private List<String> heard() {
            List<String> heard = new ArrayList<>();
            ledger.signals().deliver(signal -> heard.add(told(signal)), 1_000);
            return heard;
        }

        private String told(Signal signal) {
            kinds.add(signal.kind().name());
            return signal.kind()
                    + signal.expiring().map(credits -> " " + credits.lot()).orElse("");
        }
    }
}
