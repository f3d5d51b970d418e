package io.creditledger.testkit.simulator;

import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.access.AccessPolicy;
import io.creditledger.error.LedgerException;
import io.creditledger.testkit.MutableClock;
import io.creditledger.testkit.internal.StoreCalls;
import io.creditledger.testkit.model.Answers;
import io.creditledger.testkit.model.LedgerFactory;
import io.creditledger.testkit.model.NaiveLedger;
import io.creditledger.testkit.model.ReadStep;
import io.creditledger.testkit.model.Step;
import io.creditledger.testkit.model.SweepStep;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One simulated system: several ledgers over the same books, callers, the network between them, and the model beside. */
final class Simulation implements StoreCalls {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor APP = Actor.service("app");
    private static final int NODES = 3;
    private static final int MOST_WITHIN = 3;

    private final Timeline time = new Timeline(BEGIN);
    private final MutableClock shown = MutableClock.at(BEGIN);
    private final NaiveLedger model = new NaiveLedger(shown, APP);
    private final Promises promises = new Promises();
    private final Set<Account> accounts = new LinkedHashSet<>();
    private final Deque<Call> running = new ArrayDeque<>();
    private final List<Node> nodes = new ArrayList<>();
    private final LedgerFactory books;
    private final boolean watched;
    private final Counts counts;
    private final Trace trace;
    private Optional<String> objection = Optional.empty();
    private Runnable idle = () -> {};
    private long errands;
    private long latest;

    /** A system over new books. */
    Simulation(Books books, Counts counts, Trace trace) {
        this.books = books.open(this);
        this.watched = books.isWatched();
        this.counts = counts;
        this.trace = trace;
        for (int i = 1; i <= NODES; i++) {
            nodes.add(new Node(i, time, this::open));
        }
    }

    private Ledger open(Clock clock) {
        return books.open(clock, APP, HouseRules.DEFAULT.access(AccessPolicy.OPEN));
    }

    Timeline time() {
        return time;
    }

    NaiveLedger model() {
        return model;
    }

    /** The clock of the model. */
    MutableClock shown() {
        return shown;
    }

    /** Runs it until all is done and nothing moves any more; tells what is wrong. */
    Optional<String> run(Plan plan, boolean thorough) {
        counts.world();
        Driver driver = new Driver(plan, time, counts, this::send, this::setBack);
        idle = driver::idle;
        time.at(BEGIN, driver::go);
        while (objection.isEmpty() && time.next()) {
            // What happens leaves an objection behind, or it does not.
        }
        return objection.or(() -> ending().objection(accounts, thorough));
    }

    private Ending ending() {
        Ledger another = open(new NodeClock(time));
        shown.set(time.now());
        return new Ending(another, model, promises);
    }

    private void send(Step step, Trouble trouble) {
        Errand errand = new Errand(this, watched ? step : unwatched(step), ++errands, trouble);
        errand.commands().forEach(command -> {
            promises.asked(command);
            command.account().ifPresent(accounts::add);
        });
        counts.asked(errand.commands().size());
        errand.send();
    }

    /** Nobody sees which accounts a sweep of many comes to where nobody watches: there it comes to all of them, one by one. */
    private Step unwatched(Step step) {
        List<Account> all = List.copyOf(accounts);
        return step instanceof SweepStep
                ? new ReadStep(
                        "sweep each of " + all,
                        ledger -> all.stream().map(ledger::sweep).toList())
                : step;
    }

    private void setBack(Instant to, Trouble trouble) {
        counts.add(Mishap.CLOCK_SET_BACK);
        Node node = node(trouble);
        node.clock().set(to);
        say(() -> "the clock of " + node + " is set back to " + to);
    }

    Node node(Trouble trouble) {
        return nodes.get(trouble.below(nodes.size()));
    }

    /** A request arrives. */
    void deliver(Errand errand, Node node, int attempt) {
        if (!node.isUp()) {
            counts.add(Mishap.NODE_DOWN);
            return;
        }
        if (errand.number() < latest) {
            counts.add(Mishap.REQUEST_OVERTAKEN);
        }
        latest = Math.max(latest, errand.number());
        count(errand);
        Call call = new Call(this, errand, node);
        say(() -> "begins: " + call);
        running.addLast(call);
        try {
            Object answer = call.ask();
            running.removeLast();
            say(() -> "answers: " + call + " -> " + answer);
            object(call.objection(answer));
            errand.answer(attempt, answer);
        } catch (NodeDied gone) {
            running.removeLast();
            say(() -> "is gone: " + call);
        }
    }

    private void count(Errand errand) {
        if (errand.isOfCommands()) {
            counts.handled(errand.commands().size());
        } else {
            counts.read();
        }
    }

    /** A caller hears what became of a request. */
    void heard(Errand errand, Object answer) {
        say(() -> "heard of: " + errand);
        object(promises.heard(answer));
    }

    void gaveUp() {
        counts.gaveUp();
    }

    void idle() {
        idle.run();
    }

    private void object(Optional<String> other) {
        objection = objection.or(() -> other);
    }

    void say(Supplier<String> what) {
        trace.say(time.now(), what);
    }

    /** What the model says when its clock shows this instant. */
    Object judge(Instant instant, Function<Ledger, Object> question) {
        shown.set(instant);
        return Answers.of(model, question);
    }

    /** Whether one call may wait for others: those within it end before it goes on, so that they may not be too deep. */
    boolean mayPause() {
        return running.size() <= MOST_WITHIN && objection.isEmpty();
    }

    private Optional<Call> current() {
        return Optional.ofNullable(running.peekLast());
    }

    @Override
    public void reading() {
        current().ifPresent(call -> call.before(Optional.empty()));
    }

    @Override
    public void writing(List<Key> keys) {
        current().ifPresent(call -> call.before(Optional.of(keys)));
    }

    @Override
    public void wrote(List<Key> keys, Set<Account> whose, Optional<LedgerException> refusal) {
        current().ifPresent(call -> call.wrote(keys, whose, refusal));
    }

    @Override
    public void written(List<Key> keys) {
        current().ifPresent(call -> call.after(keys));
    }
}
