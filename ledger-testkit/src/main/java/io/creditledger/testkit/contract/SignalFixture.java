package io.creditledger.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.creditledger.HouseRules;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalKind;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.Capability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A ledger that tells of its accounts, and short ways to hear what it tells. */
abstract class SignalFixture extends SealCircumstanceRules {
    static final Duration WEEK = Duration.ofDays(7);

    /** The account is low below 100; and what else there is to tell of its sums. */
    static final HouseRules LEVELS = EVERYBODY.signals(
            SignalPolicy.every(Thresholds.NONE.low(100).depleted().inDebt()));

    /** Only credits that expire within a week. */
    static final HouseRules EXPIRY = EVERYBODY.signals(SignalPolicy.every(Thresholds.NONE.expiringWithin(WEEK)));

    private static final int EVERYTHING = Integer.MAX_VALUE;

    private volatile Thresholds thresholds = Thresholds.NONE;

    /** Opens the ledger by these rules, and forgets what other rules have left. */
    final void watch(HouseRules rules) {
        needs(Capability.HOUSE_RULES);
        under(rules);
        deliver(signal -> {});
    }

    /** Opens the ledger with these thresholds for all accounts, until there are others. */
    final void watch(Thresholds first) {
        thresholds = first;
        watch(EVERYBODY.signals(account -> thresholds));
    }

    /** From now on there are other thresholds. */
    final void change(Thresholds other) {
        thresholds = other;
    }

    /** Delivers whatever there is to a handler of signals of the rule's own accounts. */
    final void deliver(Consumer<Signal> handler) {
        ledger().signals()
                .deliver(
                        signal -> {
                            if (isOwn(signal.account())) {
                                handler.accept(signal);
                            }
                        },
                        EVERYTHING);
    }

    /** What was told of the rule's accounts since it was asked last, in the order of delivery. */
    final List<Signal> told() {
        List<Signal> told = new ArrayList<>();
        deliver(told::add);
        return told;
    }

    /** What was told since it was asked last must be this. */
    final void assertTold(SignalKind... kinds) {
        assertEquals(List.of(kinds), told().stream().map(Signal::kind).toList(), "what was told");
    }

    /** The one thing that was told since it was asked last. */
    final Signal toldOnce(SignalKind kind) {
        List<Signal> told = told();
        assertEquals(List.of(kind), told.stream().map(Signal::kind).toList(), "what was told");
        return told.get(0);
    }
}
