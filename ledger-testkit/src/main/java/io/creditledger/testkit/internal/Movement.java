package io.creditledger.testkit.internal;

import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;

/**
 * What an entry of one kind and of amount {@code a} changes, in words and as a judgement.
 *
 * @param available the change of what is available
 * @param held the change of what is held
 * @param pending the change of what is pending
 * @param draws what its draws say
 * @param fits whether a change is of this kind
 */
public record Movement(String available, String held, String pending, String draws, Fit fits) {
    /** Whether a change is one that an entry of this amount may make. */
    @FunctionalInterface
    public interface Fit {
        /** Judges the change. */
        boolean test(Totals change, long amount);
    }

    /** What entries of this kind change. */
    public static Movement of(EntryType type) {
        return switch (type) {
            case GRANT ->
                of("+a; not usable yet: 0", "0", "0; not usable yet: +a", "a new lot gains a", Movement::grant);
            case ACTIVATE -> of("+a; not started yet: 0", "0", "-a; not started yet: 0", "none", Movement::activate);
            case CANCEL -> of("0", "0", "-a", "the lot loses a", (c, a) -> is(c, 0, 0, -a));
            case SPEND -> of("-a", "0", "0", "lots lose in burn order, the rest is debt", (c, a) -> is(c, -a, 0, 0));
            case HOLD -> of("-a", "+a", "0", "lots lose in burn order", (c, a) -> is(c, -a, a, 0));
            case CAPTURE -> of("+(h-a)", "-h", "0", "lots gain what is returned, last drawn first", Movement::capture);
            case RELEASE, HOLD_EXPIRY -> of("+a", "-a", "0", "lots gain, last drawn first", (c, a) -> is(c, a, -a, 0));
            case REFUND ->
                of("+a; to a lot not started: 0", "0", "0; or +a", "lots gain, last drawn first", Movement::refund);
            case REVOKE ->
                of("-a; from a lot not started: 0", "0", "0; or -a", "lots lose, the rest is debt", Movement::revoke);
            case ADJUST -> of("+a or -a", "0", "0", "a new lot gains a, or lots lose in burn order", Movement::adjust);
            case EXTEND, PLAN_CHANGE -> of("0", "0", "0", "none", (c, a) -> is(c, 0, 0, 0) && a == 0);
            case EXPIRY -> of("-a", "0", "0", "the lot loses a", (c, a) -> is(c, -a, 0, 0));
            case START -> of("+a", "0", "-a", "none", (c, a) -> is(c, a, 0, -a));
        };
    }

    private static Movement of(String available, String held, String pending, String draws, Fit fits) {
        return new Movement(available, held, pending, draws, fits);
    }

    private static boolean grant(Totals change, long amount) {
        return is(change, amount, 0, 0) || is(change, 0, 0, amount);
    }

    private static boolean activate(Totals change, long amount) {
        return is(change, amount, 0, -amount) || is(change, 0, 0, 0);
    }

    private static boolean capture(Totals change, long amount) {
        return change.held() < 0 && change.available() + change.held() == -amount && change.pending() == 0;
    }

    private static boolean refund(Totals change, long amount) {
        return change.held() == 0
                && change.available() >= 0
                && change.pending() >= 0
                && change.available() + change.pending() == amount;
    }

    private static boolean revoke(Totals change, long amount) {
        return change.held() == 0
                && change.available() <= 0
                && change.pending() <= 0
                && change.available() + change.pending() == -amount;
    }

    private static boolean adjust(Totals change, long amount) {
        return is(change, amount, 0, 0) || is(change, -amount, 0, 0);
    }

    private static boolean is(Totals change, long available, long held, long pending) {
        return change.available() == available && change.held() == held && change.pending() == pending;
    }
}
