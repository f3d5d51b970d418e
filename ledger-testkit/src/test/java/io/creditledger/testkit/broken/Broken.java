package io.creditledger.testkit.broken;

import io.creditledger.Ledger;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A ledger with one fault.
 *
 * @param fault what is wrong with it
 * @param rule the rule of the contract that must catch it
 * @param failure how that rule fails
 * @param hint what the failure's message must name
 * @param front puts the fault in front of a sound ledger under this clock
 */
record Broken(
        String fault,
        String rule,
        Class<? extends Throwable> failure,
        String hint,
        BiFunction<Ledger, Clock, Ledger> front) {
    /** Caught by an assertion of the rule. */
    static Broken ledger(String fault, String rule, String hint, UnaryOperator<Ledger> front) {
        return timed(fault, rule, hint, (sound, clock) -> front.apply(sound));
    }

    /** The same, of a ledger that looks at the clock itself. */
    static Broken timed(String fault, String rule, String hint, BiFunction<Ledger, Clock, Ledger> front) {
        return new Broken(fault, rule, AssertionError.class, hint, front);
    }

    /** Caught where it refuses what the rule wants to be applied. */
    Broken refusing(Class<? extends Throwable> how) {
        return new Broken(fault, rule, how, hint, front);
    }

    @Override
    public String toString() {
        return fault + ": " + rule;
    }
}
