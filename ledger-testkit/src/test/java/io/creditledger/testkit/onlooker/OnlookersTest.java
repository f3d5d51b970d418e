package io.creditledger.testkit.onlooker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.error.StoreException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.Together;
import io.creditledger.testkit.internal.Until;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Onlookers see nothing wrong where nothing is, and everything that is. */
final class OnlookersTest {
    private static final Account ACCOUNT = Account.of("watched");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final Ledger ledger = InMemoryLedger.create(clock, Actor.service("app"));

    @Test
    void while_many_write_nothing_is_torn() {
        List<Account> accounts =
                IntStream.range(0, 5).mapToObj(i -> Account.of("busy-" + i)).toList();
        Watch watch = Onlookers.of(ledger, accounts).pause(Duration.ZERO).watch();
        try (watch) {
            Together.times(4, caller -> writes(caller, accounts)).allOrFail();
            Until.holds(() -> watch.sightings().states() > 500);
        }
        assertThat(watch.sightings().states()).isGreaterThan(500);
        assertThat(watch.sightings().toString())
                .contains("saw " + watch.sightings().states() + " states", "0 violations");
    }

    private int writes(int caller, List<Account> accounts) {
        for (int i = 0; i < 400; i++) {
            Account account = accounts.get(i % accounts.size());
            String key = caller + "-" + i;
            ledger.grant(Grant.promotion(account, 5, Key.of(key)).expiresAfter(Duration.ofMillis(i % 50 + 1)));
            ledger.trySpend(Spend.of(account, 3, Key.of(key + "-spend")));
            ledger.tryHold(Hold.of(account, 1, Key.of(key + "-hold")).timeout(Duration.ofMillis(20)));
            clock.advance(Duration.ofMillis(1));
        }
        return 400;
    }

    @Test
    void two_books_written_one_after_the_other_are_found_torn() {
        Ledger other = InMemoryLedger.create(clock, Actor.service("app"));
        Watch[] watch = new Watch[1];
        Ledger torn = new TornLedger(
                ledger,
                other,
                () -> Until.holds(() -> !watch[0].sightings().violations().isEmpty()));
        watch[0] = Onlookers.of(torn, List.of(ACCOUNT)).watch();
        torn.grant(Grant.purchase(ACCOUNT, 100, Key.of("grant")));
        assertThat(watch[0].sightings().violations().get(0))
                .startsWith("I1 watched [credits], entry 1 (GRANT grant): balance behind it");
        assertThatThrownBy(watch[0]::close).isInstanceOf(AssertionError.class).hasMessageContaining("read were");
    }

    @Test
    void lots_of_another_moment_are_found() {
        assertFound("usable lots less debt", new Front() {
            @Override
            public List<Lot> lots(Account account, LotQuery query) {
                return behind().lots(account, query).stream().skip(1).toList();
            }
        });
    }

    @Test
    void a_balance_of_the_past_that_differs_is_found() {
        assertFound("balance at ", new Front() {
            @Override
            public Totals balanceAt(Account account, Instant instant) {
                return Totals.ZERO;
            }
        });
    }

    @Test
    void a_statement_of_two_moments_is_found() {
        assertFound("closing", new Front() {
            @Override
            public Statement statement(Account account, Period period) {
                Statement now = behind().statement(account, period);
                return new Statement(
                        account, period, now.asOf(), now.opening(), now.movements(), now.opening(), now.lots());
            }
        });
    }

    @Test
    void an_account_that_goes_back_is_found() {
        AtomicInteger reads = new AtomicInteger();
        assertFound("went back", new Front() {
            @Override
            public Page<Entry> history(Account account, HistoryQuery query) {
                Page<Entry> page = behind().history(account, query);
                int missing = reads.getAndIncrement() % 4 == 3 ? 1 : 0;
                return new Page<>(page.items().stream().skip(missing).toList(), page.next(), page.back());
            }
        });
    }

    @Test
    void a_reader_that_fails_is_told_unless_it_may() {
        Ledger down = new Front() {
            @Override
            public Balance balance(Account account) {
                throw new StoreException("the server is gone", new IllegalStateException());
            }
        };
        assertFound("the server is gone", down);
        Watch patient = Onlookers.of(down, List.of(ACCOUNT))
                .throughFailures()
                .readers(1)
                .watch();
        try (patient) {
            Until.holds(() -> patient.sightings().failures() > 3);
        }
        assertThat(patient.sightings().states()).isZero();
    }

    @Test
    void the_example_of_the_page_runs() {
        List<Account> accounts = List.of(ACCOUNT);
        try (Watch watch = Onlookers.of(ledger, accounts).readers(2).watch()) {
            write(accounts);
            System.out.println(watch.sightings());
        }
        assertThat(ledger.balance(ACCOUNT).available()).isPositive();
    }

    private void write(List<Account> accounts) {
        writes(1, accounts);
    }

    @Test
    void there_is_somebody_to_look_and_something_to_look_at() {
        assertThatIllegalArgumentException().isThrownBy(() -> Onlookers.of(ledger, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Onlookers.of(ledger, List.of(ACCOUNT)).readers(0));
    }

    @Test
    void an_account_without_entries_can_be_looked_at() {
        Watch watch = Onlookers.of(ledger, List.of(ACCOUNT)).watch();
        watch.close();
        assertThat(watch.sightings().states()).isPositive();
    }

    private void assertFound(String what, Ledger wrong) {
        ledger.grant(Grant.purchase(ACCOUNT, 100, Key.of("grant")));
        ledger.grant(Grant.promotion(ACCOUNT, 50, Key.of("another")));
        ledger.spend(Spend.of(ACCOUNT, 10, Key.of("spend")));
        Watch watch = Onlookers.of(wrong, List.of(ACCOUNT)).pause(Duration.ZERO).watch();
        Until.holds(() -> !watch.sightings().violations().isEmpty());
        assertThatThrownBy(watch::close).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }

    /** The ledger of this test; a subclass makes one mistake. */
    private class Front extends ForwardingLedger {
        Front() {
            super(ledger);
        }

        @Override
        public Ledger as(Actor actor) {
            throw new UnsupportedOperationException("onlookers look in nobody else's name");
        }
    }
}
