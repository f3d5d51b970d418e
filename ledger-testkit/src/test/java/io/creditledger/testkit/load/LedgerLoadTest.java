package io.creditledger.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Refund;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.error.StoreException;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A load does what its mix says, tells what came of it, and notices what does not hold. */
final class LedgerLoadTest {
    private static final long SEED = 20_260_301;

    private final Ledger ledger = InMemoryLedger.create(Clock.systemUTC(), Actor.service("load"));

    static Stream<Mix> mixes() {
        return Stream.of(
                Mix.spends(), Mix.holdsAndCaptures(), Mix.grants(), Mix.refunds(), Mix.balances(), Mix.mixed());
    }

    @ParameterizedTest
    @MethodSource("mixes")
    void a_load_does_much_and_breaks_nothing(Mix mix) {
        LoadReport report = brief(ledger).mix(mix).run().orFail();
        assertThat(report.measured().perSecond()).isPositive();
        assertThat(report.measured().count(LoadOutcome.REFUSED)).isZero();
        assertThat(report.measured().count(LoadOutcome.REPLAYED)).isZero();
        assertThat(report.judged()).isEqualTo(report.written());
        assertThat(report.toString())
                .contains("seed " + SEED, "operations/s", report.judged() + " of ", "0 violations");
    }

    @Test
    void what_was_spent_in_each_to_be_remembered_is_acknowledged() {
        PreparedAccounts accounts = PreparedAccounts.in(ledger, 10, SEED);
        accounts.spendInEach(ledger);
        accounts.spendInEach(ledger);
        brief(ledger).accounts(accounts).run().orFail();
        assertThat(ledger.balance(accounts.accounts().get(0)).available()).isPositive();
    }

    @Test
    void each_operation_leaves_the_entries_that_it_is_named_after() {
        Mix all = Mix.mixed();
        PreparedAccounts accounts = PreparedAccounts.in(ledger, 1, SEED);
        LedgerTask task =
                new LedgerTask(ledger, accounts, all.wheel(), random -> 0, new SplittableRandom(SEED), "task");
        for (int i = 0; i < 200; i++) {
            assertThat(task.once()).isIn(LoadOutcome.APPLIED, LoadOutcome.READ);
        }
        Set<EntryType> types = new TreeSet<>();
        for (Entry entry : ledger.history(accounts.accounts().get(0), HistoryQuery.oldestFirst())
                .items()) {
            types.add(entry.type());
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        EntryType.GRANT, EntryType.SPEND, EntryType.HOLD, EntryType.CAPTURE, EntryType.REFUND);
    }

    @Test
    void spends_take_from_one_of_three_open_lots() {
        PreparedAccounts accounts = PreparedAccounts.in(ledger, 1, SEED);
        brief(ledger).accounts(accounts).run();
        brief(ledger).accounts(accounts).spread(Spread.oneAccount()).run().orFail();
        Account account = accounts.accounts().get(0);
        assertThat(ledger.lots(account)).hasSize(3);
        assertThat(ledger.history(account).items().get(0).draws()).hasSize(1);
    }

    @Test
    void of_many_accounts_a_sample_is_judged() {
        LoadReport report = brief(ledger).accounts(50).judged(5).run().orFail();
        assertThat(report.written()).isGreaterThan(5);
        assertThat(report.judged()).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerLoad.on(ledger).judged(0));
    }

    @Test
    void a_failure_is_told() {
        LoadReport report = brief(new Broken(ledger, false)).run();
        assertThat(report.measured().count(LoadOutcome.FAILED)).isPositive();
        assertThat(report.violations()).isEmpty();
        assertThatThrownBy(report::orFail).isInstanceOf(AssertionError.class).hasMessageContaining("StoreException");
    }

    @Test
    void other_entries_than_were_acknowledged_are_a_violation() {
        LoadReport report = brief(new Broken(ledger, true)).run();
        assertThat(report.measured().count(LoadOutcome.FAILED)).isZero();
        assertThat(report.violations())
                .anySatisfy(violation -> assertThat(violation).startsWith("acknowledged were "));
        assertThatThrownBy(report::orFail).isInstanceOf(AssertionError.class);
    }

    @Test
    void shares_are_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mix(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Mix.spends().and(LoadOperation.GRANT, 0));
        assertThat(Mix.spends().and(LoadOperation.GRANT, 2).wheel())
                .containsExactly(LoadOperation.SPEND, LoadOperation.GRANT, LoadOperation.GRANT);
    }

    @Test
    void the_example_of_the_page_runs() {
        LedgerLoad load = LedgerLoad.on(ledger)
                .mix(Mix.mixed())
                .spread(Spread.zipf(1.0))
                .accounts(10_000)
                .callers(64);
        assertThat(run(load.accounts(4)
                                .callers(2)
                                .threads(Thread::new)
                                .warmUp(Duration.ZERO)
                                .duration(Duration.ofMillis(500)))
                        .measured()
                        .done())
                .isPositive();
    }

    private static LoadReport run(LedgerLoad load) {
        LoadReport report = load.run().orFail();
        System.out.println(report);
        return report;
    }

    private static LedgerLoad brief(Ledger ledger) {
        return LedgerLoad.on(ledger)
                .accounts(4)
                .callers(4)
                .warmUp(Duration.ofMillis(10))
                .duration(Duration.ofMillis(100))
                .seed(SEED);
    }

    /** After every hundredth spend it fails, or writes something that nobody asked for. */
    private static final class Broken extends ForwardingLedger {
        private final boolean lies;
        private final AtomicInteger spends = new AtomicInteger();

        Broken(Ledger behind, boolean lies) {
            super(behind);
            this.lies = lies;
        }

        @Override
        public Ledger as(Actor actor) {
            return new Broken(behind().as(actor), lies);
        }

        @Override
        public Receipt post(Command command) {
            Receipt receipt = behind().post(command);
            if (spends.incrementAndGet() % 100 != 0) {
                return receipt;
            }
            if (!lies) {
                throw new StoreException("the disk is gone", new IllegalStateException());
            }
            behind().post(Refund.of(command.key(), Key.of(command.key() + "-undone")));
            return receipt;
        }
    }
}
