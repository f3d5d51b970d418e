package io.creditledger.internal.inspect;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.Rule;

/**
 * I12: granted + refunded + adjusted up = available + held + pending + spent + lapsed + revoked + cancelled + adjusted down. Sums
 * wrap around beyond 64 bits, on both sides alike. Of one thread.
 */
final class Flow {
    private long in;
    private long out;

    void add(Entry entry) {
        switch (entry.type()) {
            case GRANT, REFUND -> in += entry.amount();
            case SPEND, CAPTURE, EXPIRY, REVOKE, CANCEL -> out += entry.amount();
            case ADJUST -> {
                if (entry.change().available() > 0) {
                    in += entry.amount();
                } else {
                    out += entry.amount();
                }
            }
            case ACTIVATE, START, HOLD, RELEASE, HOLD_EXPIRY, EXTEND, PLAN_CHANGE -> {}
        }
    }

    void judge(Totals here, FindingList found) {
        long all = out + here.available() + here.held() + here.pending();
        if (in != all) {
            found.history(
                    Rule.I12, Row.ACCOUNT, "what came in", "what went out or is here: " + all, String.valueOf(in));
        }
    }
}
