package io.creditledger.jdbc.interleaving;

import static io.creditledger.jdbc.interleaving.Acts.activate;
import static io.creditledger.jdbc.interleaving.Acts.cancel;
import static io.creditledger.jdbc.interleaving.Acts.capture;
import static io.creditledger.jdbc.interleaving.Acts.grant;
import static io.creditledger.jdbc.interleaving.Acts.grantAll;
import static io.creditledger.jdbc.interleaving.Acts.hold;
import static io.creditledger.jdbc.interleaving.Acts.inTurn;
import static io.creditledger.jdbc.interleaving.Acts.pending;
import static io.creditledger.jdbc.interleaving.Acts.planChange;
import static io.creditledger.jdbc.interleaving.Acts.promotion;
import static io.creditledger.jdbc.interleaving.Acts.refund;
import static io.creditledger.jdbc.interleaving.Acts.refundPart;
import static io.creditledger.jdbc.interleaving.Acts.release;
import static io.creditledger.jdbc.interleaving.Acts.revokeInFull;
import static io.creditledger.jdbc.interleaving.Acts.spend;
import static io.creditledger.jdbc.interleaving.Acts.spendAll;
import static io.creditledger.jdbc.interleaving.Acts.sweep;
import static io.creditledger.jdbc.interleaving.Acts.trySpend;

import io.creditledger.testkit.interleaving.LedgerRace;
import io.creditledger.testkit.interleaving.RaceWork;
import java.time.Duration;
import java.util.stream.Stream;

/** The dangerous pairs: two who want the same credits, end the same thing, make the same row or use the same key. */
final class Pairs {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RaceWork CREDITS = grant("a", 100, "bought");
    private static final RaceWork HELD = inTurn(CREDITS, hold("a", 40, "hold"));

    private final Nodes nodes;

    Pairs(Nodes nodes) {
        this.nodes = nodes;
    }

    Stream<LedgerRace> all() {
        return Stream.of(overCredits(), overEnds(), overTime(), overRows(), withHosts(), onMemories())
                .flatMap(races -> races);
    }

    private LedgerRace race(String name, RaceWork given) {
        return LedgerRace.of(name, nodes::own).given(given);
    }

    private Stream<LedgerRace> overCredits() {
        return Stream.of(
                race("spend, spend", CREDITS).racer(spend("a", 60, "one")).racer(spend("a", 70, "two")),
                race("spend, the same spend", CREDITS)
                        .racer(spend("a", 60, "one"))
                        .racer(spend("a", 60, "one")),
                race("spend, refund", inTurn(CREDITS, spend("a", 80, "one")))
                        .racer(spend("a", 50, "two"))
                        .racer(refund("one", "back")),
                race("spend, revoke in full", CREDITS)
                        .racer(spend("a", 60, "one"))
                        .racer(revokeInFull("bought", "dispute")),
                race("refund, revoke in full", inTurn(CREDITS, spend("a", 80, "one")))
                        .racer(refund("one", "back"))
                        .racer(revokeInFull("bought", "dispute")));
    }

    private Stream<LedgerRace> overEnds() {
        return Stream.of(
                race("capture, release", HELD)
                        .racer(capture("hold", 30, "charge"))
                        .racer(release("hold", "let-go")),
                race("activate, cancel", pending("a", 100, "order"))
                        .racer(activate("order", "paid"))
                        .racer(cancel("order", "given-up")));
    }

    private Stream<LedgerRace> overTime() {
        RaceWork promoted = inTurn(promotion("a", 50, "gift"), CREDITS);
        return Stream.of(
                race("capture, hold expiry", HELD)
                        .racer(capture("hold", 30, "charge"))
                        .racerLater(HOUR, sweep("a")),
                race("release, hold expiry", HELD)
                        .racer(release("hold", "let-go"))
                        .racerLater(HOUR, sweep("a")),
                race("spend, sweep", promoted).racer(spend("a", 70, "one")).racerLater(HOUR, sweep("a")),
                race("late spend, sweep", promoted)
                        .racerLater(HOUR, spend("a", 70, "one"))
                        .racerLater(HOUR, sweep("a")));
    }

    private Stream<LedgerRace> overRows() {
        RaceWork nothing = inTurn();
        RaceWork both = grantAll("bought-", "a", "b");
        return Stream.of(
                race("grant, first use", nothing)
                        .racer(grant("a", 100, "bought"))
                        .racer(spend("a", 60, "one")),
                race("grant, grant: first use", nothing)
                        .racer(grant("a", 100, "bought"))
                        .racer(grant("a", 50, "more")),
                race("list, list in opposite order", both)
                        .racer(spendAll("one-", "a", "b"))
                        .racer(spendAll("two-", "b", "a")),
                race("list, list in opposite order: first use", nothing)
                        .racer(grantAll("one-", "a", "b"))
                        .racer(grantAll("two-", "b", "a")),
                race("one key, two accounts", both)
                        .racer(planChange("a", "one"))
                        .racer(planChange("b", "one")));
    }

    private Stream<LedgerRace> withHosts() {
        RaceWork twice = inTurn(trySpend("a", 30, "two"), trySpend("a", 30, "three"));
        return Stream.of(
                race("spend, two spends in the host's transaction", CREDITS)
                        .racer(spend("a", 60, "one"))
                        .racerOn(nodes::host, Duration.ZERO, twice),
                race("one key, two accounts, in two hosts' transactions", grantAll("bought-", "a", "b"))
                        .racerOn(nodes::host, Duration.ZERO, planChange("a", "one"))
                        .racerOn(nodes::host, Duration.ZERO, planChange("b", "one")),
                race("refund, revoke in full in the host's transaction", inTurn(CREDITS, spend("a", 80, "one")))
                        .racer(refund("one", "back"))
                        .racerOn(nodes::host, Duration.ZERO, revokeInFull("bought", "dispute")));
    }

    /** The first one remembers what was given, where its database has it do so, and writes before it looks. */
    private Stream<LedgerRace> onMemories() {
        RaceWork used = inTurn(CREDITS, spend("a", 1, "before"));
        RaceWork held = inTurn(used, hold("a", 40, "hold"));
        RaceWork refunded = inTurn(used, spend("a", 40, "job"), refundPart("job", 10, "first"));
        RaceWork both = inTurn(grantAll("bought-", "a", "b"), spendAll("before-", "a", "b"));
        return Stream.of(
                onMemory("spend on a memory, spend", used, spend("a", 60, "one"), spend("a", 70, "two")),
                onMemory("spend on a memory, the same spend", used, spend("a", 60, "one"), spend("a", 60, "one")),
                onMemory("spend on a memory, refund", used, spend("a", 60, "one"), refund("before", "back")),
                onMemory(
                        "spend on a memory, revoke in full",
                        used,
                        spend("a", 60, "one"),
                        revokeInFull("bought", "dispute")),
                onMemory("hold on a memory, grant", used, hold("a", 60, "one"), grant("a", 50, "more")),
                onMemory(
                        "capture on a memory, release", held, capture("hold", 30, "charge"), release("hold", "let-go")),
                onMemory(
                        "capture on a memory, the same capture",
                        held,
                        capture("hold", 30, "charge"),
                        capture("hold", 30, "charge")),
                onMemory(
                        "refund on a memory, refund",
                        refunded,
                        refundPart("job", 20, "second"),
                        refundPart("job", 15, "third")),
                onMemory(
                        "list on a memory, list in opposite order",
                        both,
                        spendAll("one-", "a", "b"),
                        spendAll("two-", "b", "a")));
    }

    private LedgerRace onMemory(String name, RaceWork given, RaceWork first, RaceWork second) {
        return LedgerRace.of(name, nodes.remembering())
                .given(given)
                .racer(first)
                .racerOn(nodes::own, Duration.ZERO, second);
    }
}
