package io.creditledger.internal.engine;

import io.creditledger.value.Scope;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lots that one act may take from, as many of them as it needs, and the debt that they are set against.
 *
 * @param lots the eligible lots in burn order: all of them, or as many as cover amount and debt
 * @param found what these lots hold together
 * @param debt what the account owes
 */
record Purse(List<LotState> lots, long found, long debt) {
    /** Looks for lots that cover this amount beyond the debt. */
    static Purse open(long amount, Predicate<Scope> eligible, Draft draft) {
        long debt = draft.sums().debt();
        List<LotState> lots = UsableLots.holding(UsableLots.saturatedSum(amount, debt), eligible, draft);
        return new Purse(lots, UsableLots.sum(lots), debt);
    }

    /** What there is beyond the debt; negative where the debt is larger. */
    long spendable() {
        return found - debt;
    }

    /** Whether this much can be taken, leaving at most an overdraft. */
    boolean covers(long amount, long overdraft) {
        long missing = amount - spendable();
        boolean fits = missing >= 0;
        return spendable() >= amount || (fits && missing <= overdraft);
    }

    /** Takes this much from the lots in their order, and the rest as debt. */
    void take(long amount, Draft draft) {
        long left = amount;
        for (LotState lot : lots) {
            long part = Math.min(left, lot.remaining());
            if (part == 0) {
                return;
            }
            draft.move(lot.number(), -part, 0);
            left -= part;
        }
        if (left > 0) {
            draft.moveDebt(-left, 0);
        }
    }
}
