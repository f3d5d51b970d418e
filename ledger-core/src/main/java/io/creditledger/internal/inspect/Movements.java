package io.creditledger.internal.inspect;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;

/** I5: what each kind of entry may change, by its amount. */
final class Movements {
    private Movements() {}

    /** Whether an entry changes what its kind and its amount say. */
    static boolean fit(Entry entry) {
        Totals change = entry.change();
        long amount = entry.amount();
        if (amount < 0) {
            return false;
        }
        return switch (entry.type()) {
            case GRANT -> is(change, amount, 0, 0) || is(change, 0, 0, amount);
            case ACTIVATE -> is(change, amount, 0, -amount) || is(change, 0, 0, 0);
            case CANCEL -> is(change, 0, 0, -amount);
            case SPEND, EXPIRY -> is(change, -amount, 0, 0);
            case HOLD -> is(change, -amount, amount, 0);
            case CAPTURE -> is(change, -change.held() - amount, change.held(), 0) && change.held() < 0;
            case RELEASE, HOLD_EXPIRY -> is(change, amount, -amount, 0);
            case REFUND -> moves(change.available(), change.pending(), amount) && change.held() == 0;
            case REVOKE -> moves(-change.available(), -change.pending(), amount) && change.held() == 0;
            case ADJUST -> is(change, amount, 0, 0) || is(change, -amount, 0, 0);
            case EXTEND, PLAN_CHANGE -> is(change, 0, 0, 0) && amount == 0;
            case START -> is(change, amount, 0, -amount);
        };
    }

    private static boolean is(Totals change, long available, long held, long pending) {
        return change.available() == available && change.held() == held && change.pending() == pending;
    }

    private static boolean moves(long available, long pending, long amount) {
        return available >= 0 && pending >= 0 && available + pending == amount;
    }
}
