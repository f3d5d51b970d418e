package io.creditledger.testkit.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.UnknownKeyException;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ledgers whose answers fit no order are found, and said to be. */
final class BrokenOrderTest {
    private static final Actor APP = Actor.service("app");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ledger sound = InMemoryLedger.create(clock, APP);
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void a_balance_that_lags_behind_is_found() {
        Map<Account, Balance> first = new ConcurrentHashMap<>();
        assertFound("fits nowhere", new Front(sound) {
            @Override
            public Balance balance(Account account) {
                return first.computeIfAbsent(account, behind()::balance);
            }
        });
    }

    @Test
    void what_is_acknowledged_and_not_written_is_found() {
        Ledger elsewhere = InMemoryLedger.create(clock, APP);
        assertFound("acknowledged but not in the books", new Front(sound) {
            @Override
            public Receipt post(Command command) {
                boolean lost = command instanceof Grant && count.incrementAndGet() > 10;
                return (lost ? elsewhere : behind()).post(command);
            }
        });
    }

    @Test
    void what_is_written_and_not_acknowledged_is_found() {
        assertFound("nobody was told", new Front(sound) {
            @Override
            public Receipt post(Command command) {
                Receipt receipt = behind().post(command);
                if (receipt.isReplay() && command.account().isPresent()) {
                    behind().post(Spend.of(receipt.entry().account(), 1, Key.of("twice-" + count.incrementAndGet()))
                            .upTo());
                }
                return receipt;
            }
        });
    }

    @Test
    void a_list_that_is_written_in_part_is_found() {
        assertFound("nobody was told", new Front(sound) {
            @Override
            public List<Receipt> postAll(List<? extends Command> commands) {
                return commands.stream().map(behind()::post).toList();
            }
        });
    }

    @Test
    void a_refusal_without_reason_is_found() {
        assertFound("fits nowhere", new Front(sound) {
            @Override
            public Receipt post(Command command) {
                if (count.incrementAndGet() % 50 == 0) {
                    throw new UnknownKeyException(command.key());
                }
                return behind().post(command);
            }
        });
    }

    @Test
    void an_effect_that_the_model_does_not_have_is_found() {
        assertFound("differs", new Front(sound) {
            @Override
            public Receipt post(Command command) {
                Receipt right = behind().post(command);
                return new Receipt(right.entry(), List.of(right.entry()), right.outcome(), right.hold());
            }
        });
    }

    /** Whoever hears that nobody knows has to expect both. */
    @Test
    void what_nobody_knows_may_be_written_or_not() {
        LinearReport report = check(new Front(sound) {
            @Override
            public Receipt post(Command command) {
                int number = count.incrementAndGet();
                if (number % 10 == 0) {
                    throw lost(command);
                }
                Receipt receipt = behind().post(command);
                if (number % 10 == 5) {
                    throw lost(command);
                }
                return receipt;
            }

            private LedgerException lost(Command command) {
                return new OutcomeUnknownException(List.of(command.key()), new IOException("lost"));
            }
        });
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void an_order_against_time_is_found() {
        Step late = new Step(call(1, 2));
        Step early = new Step(call(3, 4));
        assertThat(new Order(List.of(late, early)).violations()).isEmpty();
        assertThat(new Order(List.of(early, late)).violations())
                .singleElement()
                .asString()
                .startsWith("ended before the other began, but comes after it: call 1..2");
        assertThat(new Order(List.of(new Step(call(1, 3)), new Step(call(2, 4)))).violations())
                .isEmpty();
    }

    private static Call call(long begin, long end) {
        return new Call(begin, end, Instant.EPOCH, Instant.EPOCH, APP, List.of(), Optional.empty(), List.of());
    }

    private LinearReport check(Ledger ledger) {
        Recording recording = Recording.under(clock);
        Ledger recorded = recording.of(ledger, APP);
        Account account = Account.of("racing");
        for (int number = 0; number < 200; number++) {
            try {
                Command command = new RaceCommands(account).command(number / 2, false);
                if (number % 7 == 0) {
                    recorded.postAll(List.of(command, new RaceCommands(account).command(number / 2 + 1, false)));
                } else {
                    recorded.post(command);
                }
            } catch (LedgerException refusal) {
                recorded.balance(account);
            }
        }
        return recording.report(sound);
    }

    private void assertFound(String what, Ledger wrong) {
        LinearReport report = check(wrong);
        assertThat(report.violations())
                .anySatisfy(violation -> assertThat(violation).contains(what));
        assertThatThrownBy(report::orFail).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }

    /** A subclass makes one mistake. */
    private abstract static class Front extends ForwardingLedger {
        Front(Ledger sound) {
            super(sound);
        }

        /** One actor is enough here. */
        @Override
        public final Ledger as(Actor actor) {
            return this;
        }
    }
}
