package io.creditledger.testkit.model;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.inspect.Finding;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.testkit.LedgerInvariants;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A ledger and a model under one clock, which get the same steps and have to give the same answers. */
final class World {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor APP = Actor.service("app");

    final MutableClock clock = MutableClock.at(BEGIN);
    final NaiveLedger model;
    private final Ledger ledger;
    private final ModelReport report;
    private final int balancesEvery;
    private final boolean inspecting;
    private final Set<Account> touched = new LinkedHashSet<>();
    private int steps;

    /** A world in which the balances of touched accounts are compared after so many steps, and which may be inspected at its end. */
    World(LedgerFactory factory, ModelReport report, int balancesEvery, boolean inspecting) {
        this.ledger = factory.open(clock, APP, HouseRules.DEFAULT.access(AccessPolicy.OPEN));
        this.model = new NaiveLedger(clock, APP);
        this.report = report;
        this.balancesEvery = balancesEvery;
        this.inspecting = inspecting;
    }

    /** Does a step on both sides, and as often as it is told to looks at what was touched; tells in what they differ. */
    Optional<String> play(Step step) {
        return step(step).or(() -> ++steps % balancesEvery == 0 ? balances() : Optional.empty());
    }

    private Optional<String> step(Step step) {
        if (step instanceof ClockStep tick) {
            clock.set(tick.to());
            return Optional.empty();
        } else if (step instanceof SweepStep sweep) {
            return sweep(sweep.limit());
        } else if (step instanceof ReadStep read) {
            return compare("", read.read(), answer -> {});
        }
        Optional<String> difference = step instanceof PostStep post
                ? compare("", post::ask, answer -> report.count(post, answer))
                : compare("", ((ListStep) step)::ask, answer -> report.count((ListStep) step, answer));
        touch(step);
        return difference;
    }

    /** Which accounts come first is the ledger's business, if only it says how many there were. */
    private Optional<String> sweep(int limit) {
        List<Account> due = model.overdue();
        Object theirs = Answers.of(ledger, side -> side.sweep(limit));
        due.stream().filter(this::isSwept).forEach(model::sweep);
        int swept = due.size() - model.overdue().size();
        return Difference.between(Math.min(limit, due.size()), theirs)
                .or(() -> Difference.between(swept, theirs).map(difference -> "really" + difference));
    }

    private boolean isSwept(Account account) {
        return ledger.history(account, HistoryQuery.newestFirst().limit(1)).items().stream()
                .allMatch(Entry::isWritten);
    }

    /** Looks at everything that there is to see of every account. */
    Optional<String> look() {
        for (Past past : model.facts().all()) {
            Account account = past.account();
            HistoryQuery all = HistoryQuery.oldestFirst().limit(1000);
            Optional<String> difference = balance(account)
                    .or(() -> compare("history of " + account + ": ", side -> side.history(account, all), answer -> {}))
                    .or(() -> compare(
                            "lots of " + account + ": ", side -> side.lots(account, LotQuery.all()), answer -> {}));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Looks at everything once more, and checks the invariants of every account. */
    Optional<String> end() {
        for (Past past : model.facts().all()) {
            try {
                LedgerInvariants.check(ledger, past.account());
            } catch (AssertionError | RuntimeException broken) {
                return Optional.of("invariants of " + past.account() + ": " + broken);
            }
            List<Finding> findings = inspected(past.account());
            if (!findings.isEmpty()) {
                return Optional.of("inspection of " + past.account() + ": " + findings);
            }
            count(model.judged(past.account()));
        }
        return look();
    }

    private List<Finding> inspected(Account account) {
        return inspecting ? ledger.inspection().reconcile(account) : List.of();
    }

    private void count(Past past) {
        report.count(past);
        for (Lot lot : model.lots(past.account(), LotQuery.all())) {
            report.count(lot, past.lot(lot.number()).fact().type());
        }
    }

    private Optional<String> balances() {
        Optional<String> difference =
                touched.stream().flatMap(account -> balance(account).stream()).findFirst();
        touched.clear();
        return difference;
    }

    private Optional<String> balance(Account account) {
        return compare("balance of " + account + ": ", side -> side.balance(account), answer -> {});
    }

    private void touch(Step step) {
        var commands = step instanceof ListStep list ? list.commands() : List.of(((PostStep) step).command());
        for (var command : commands) {
            command.account().ifPresent(touched::add);
            command.act().flatMap(model::entry).ifPresent(act -> touched.add(act.account()));
        }
    }

    private interface Counter {
        void count(Object answer);
    }

    private Optional<String> compare(String what, Function<Ledger, Object> ask, Counter counter) {
        Object theirs = Answers.of(ledger, ask);
        Object ours = Answers.of(model, ask);
        counter.count(ours);
        return Answers.difference(ours, theirs).map(difference -> what + difference);
    }
}
