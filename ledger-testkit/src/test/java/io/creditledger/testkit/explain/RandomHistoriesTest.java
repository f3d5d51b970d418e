package io.creditledger.testkit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.QuoteLine;
import io.creditledger.command.Spend;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.error.LedgerException;
import io.creditledger.explain.Choice;
import io.creditledger.explain.Explanation;
import io.creditledger.explain.Flow;
import io.creditledger.explain.FlowStep;
import io.creditledger.explain.LotFlow;
import io.creditledger.explain.Waterfall;
import io.creditledger.query.HistoryQuery;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.model.ClockStep;
import io.creditledger.testkit.model.ListStep;
import io.creditledger.testkit.model.NaiveLedger;
import io.creditledger.testkit.model.PostStep;
import io.creditledger.testkit.model.Step;
import io.creditledger.testkit.model.SweepStep;
import io.creditledger.testkit.model.Workload;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Explanations of random histories, which the model writes: it knows nothing of the engine's burn order or sums.
 * {@code -Dledger.explain.seed=42} plays the history of that seed alone.
 */
final class RandomHistoriesTest {
    private static final int STEPS = 300;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    private final NaiveLedger ledger = new NaiveLedger(clock, Actor.service("app"));
    private final Map<Key, List<QuoteLine>> quoted = new HashMap<>();

    static LongStream seeds() {
        Long only = Long.getLong("ledger.explain.seed");
        return only == null ? LongStream.rangeClosed(1, 25) : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_explained_adds_up_and_was_quoted(long seed) {
        Workload workload = new Workload(seed, "w", ledger, clock);
        for (int i = 0; i < STEPS; i++) {
            play(workload.next());
        }
        for (Account account : workload.accounts()) {
            List<Entry> entries = ledger.history(
                            account, HistoryQuery.oldestFirst().limit(1000))
                    .items();
            entries.forEach(entry -> addsUp(account, entry.at()));
            wasQuoted(ledger.explain(account), entries);
        }
        assertThat(quoted).as("spends of seed %s", seed).isNotEmpty();
    }

    private void addsUp(Account account, Instant at) {
        Waterfall waterfall = ledger.explain(account, at).waterfall();
        Totals totals = ledger.balanceAt(account, at);
        assertThat(waterfall.totals()).as("%s at %s", account, at).isEqualTo(totals);
        List<Flow> flows = new ArrayList<>(List.of(waterfall.debt(), waterfall.sum()));
        waterfall.lots().stream().map(LotFlow::flow).forEach(flows::add);
        assertThat(flows).allSatisfy(flow -> assertThat(flow.in()).isEqualTo(flow.out()));
        assertThat(amounts(waterfall.sum(), FlowStep.AVAILABLE, FlowStep.HELD, FlowStep.PENDING))
                .as("%s at %s", account, at)
                .containsExactly(totals.available(), totals.held(), totals.pending());
        assertThat(waterfall.lots())
                .allSatisfy(lot -> assertThat(lot.flow().amounts())
                        .allSatisfy((step, amount) -> assertThat(amount).isPositive()));
    }

    private static List<Long> amounts(Flow flow, FlowStep... steps) {
        return List.of(steps).stream()
                .map(flow::amount)
                .map(BigInteger::longValueExact)
                .toList();
    }

    private void wasQuoted(Explanation explanation, List<Entry> entries) {
        for (Entry entry : entries) {
            List<QuoteLine> lines = quoted.get(entry.key());
            if (lines != null) {
                assertThat(explanation.choice(entry.key()).map(RandomHistoriesTest::lines))
                        .as("%s", entry)
                        .contains(lines);
            }
        }
    }

    private static List<QuoteLine> lines(Choice choice) {
        List<QuoteLine> lines = new ArrayList<>();
        choice.lots()
                .forEach(chosen -> lines.add(
                        new QuoteLine(chosen.lot().number(), chosen.amount(), Optional.of(chosen.decidedBy()))));
        if (choice.debt() > 0) {
            lines.add(new QuoteLine(0, choice.debt(), Optional.empty()));
        }
        return lines;
    }

    /** Steps that only read are left out. */
    private void play(Step step) {
        try {
            if (step instanceof ClockStep tick) {
                clock.set(tick.to());
            } else if (step instanceof SweepStep sweep) {
                ledger.sweep(sweep.limit());
            } else if (step instanceof ListStep list) {
                ledger.as(list.actor()).postAll(list.commands());
            } else if (step instanceof PostStep post) {
                post(post);
            }
        } catch (LedgerException refusal) {
            // a random step may be refused
        }
    }

    private void post(PostStep post) {
        Optional<List<QuoteLine>> lines = Optional.empty();
        if (post.command() instanceof Spend spend) {
            lines = Optional.of(ledger.quote(spend).lines());
        }
        boolean replay = ledger.as(post.actor()).post(post.command()).isReplay();
        lines.filter(these -> !replay)
                .ifPresent(these -> quoted.put(post.command().key(), these));
    }
}
