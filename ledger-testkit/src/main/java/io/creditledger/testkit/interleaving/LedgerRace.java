package io.creditledger.testkit.interleaving;

import io.creditledger.HouseRules;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A race on a ledger. After each schedule all answers, refusals included, and all entries, lots and balances have to be those of
 * one of the orders in which the racers could have come one after the other, as a ledger in memory has them; all invariants have to
 * hold, and no key may have two entries. What is said of a race makes another one; its ledgers are opened when it first runs.
 *
 * <pre>{@code
 * LedgerRace race = LedgerRace.of("spend and refund", nodes)
 *         .given((ledger, names) -> ledger.postAll(List.of(
 *                 Grant.purchase(names.account("a"), 100, names.key("bought")),
 *                 Spend.of(names.account("a"), 60, names.key("job")))))
 *         .racer((ledger, names) -> ledger.refund(Refund.of(names.key("job"), names.key("undo"))))
 *         .racer((ledger, names) -> ledger.spend(Spend.of(names.account("a"), 90, names.key("next"))));
 * }</pre>
 */
public final class LedgerRace extends Race {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ACTOR = Actor.service("racer");

    private final String name;
    private final NodeFactory nodes;
    private final HouseRules rules;
    private final RaceWork given;
    private final List<Racer> racers;
    private final Duration end;
    /** Ledgers that are no racer's, by how far their clocks are ahead. */
    private final Map<Duration, LedgerNode> others = new ConcurrentHashMap<>();

    private @Nullable List<Lane> lanes;

    private LedgerRace(
            String name, NodeFactory nodes, HouseRules rules, RaceWork given, List<Racer> racers, Duration end) {
        this.name = name;
        this.nodes = nodes;
        this.rules = rules;
        this.given = given;
        this.racers = List.copyOf(racers);
        this.end = end;
    }

    /** A race without racers yet, on ledgers that are opened like this. */
    public static LedgerRace of(String name, NodeFactory nodes) {
        return new LedgerRace(name, nodes, HouseRules.DEFAULT, (ledger, names) -> List.of(), List.of(), Duration.ZERO);
    }

    /** By these rules. Default: {@link HouseRules#DEFAULT}. */
    public LedgerRace rules(HouseRules those) {
        return new LedgerRace(name, nodes, those, given, racers, end);
    }

    /** What was done before the race. */
    public LedgerRace given(RaceWork before) {
        return new LedgerRace(name, nodes, rules, before, racers, end);
    }

    /** One more racer, with a ledger of its own. */
    public LedgerRace racer(RaceWork work) {
        return racerLater(Duration.ZERO, work);
    }

    /** One more racer, whose clock is ahead: for it what was given is as old as that. */
    public LedgerRace racerLater(Duration ahead, RaceWork work) {
        return racerOn(nodes, ahead, work);
    }

    /** One more racer on a ledger that is opened, or called, in another way; its clock may be ahead. */
    public LedgerRace racerOn(NodeFactory how, Duration ahead, RaceWork work) {
        List<Racer> more = new ArrayList<>(racers);
        more.add(new Racer(how, ahead, work));
        return new LedgerRace(name, nodes, rules, given, more, ahead.compareTo(end) > 0 ? ahead : end);
    }

    private static Clock clock(Duration ahead) {
        return MutableClock.at(START.plus(ahead));
    }

    /** What reports call it. */
    @Override
    public String name() {
        return name;
    }

    @Override
    Heat heat(String schedule) {
        return new LedgerHeat(this, schedule);
    }

    RaceWork given() {
        return given;
    }

    /** The racers, each with its ledger; these are opened once, for all schedules. */
    synchronized List<Lane> lanes() {
        if (lanes == null) {
            lanes = racers.stream().map(this::lane).toList();
        }
        return lanes;
    }

    private Lane lane(Racer racer) {
        Clock clock = clock(racer.ahead());
        return new Lane(racer.how().open(clock, ACTOR, rules), clock, racer.work());
    }

    HouseRules rules() {
        return rules;
    }

    Actor actor() {
        return ACTOR;
    }

    Clock before() {
        return clock(Duration.ZERO);
    }

    Clock afterwards() {
        return clock(end);
    }

    LedgerNode nodeBefore() {
        return node(Duration.ZERO);
    }

    LedgerNode nodeAfterwards() {
        return node(end);
    }

    private LedgerNode node(Duration ahead) {
        return others.computeIfAbsent(ahead, any -> nodes.open(clock(ahead), ACTOR, rules));
    }

    /** What a racer does, on what kind of ledger, and how far its clock is ahead. */
    private record Racer(NodeFactory how, Duration ahead, RaceWork work) {}

    /** A racer: where, when and what. */
    record Lane(LedgerNode node, Clock clock, RaceWork work) {}
}
