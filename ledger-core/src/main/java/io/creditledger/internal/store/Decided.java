package io.creditledger.internal.store;

import io.creditledger.approval.Proposal;
import io.creditledger.internal.engine.Decision;
import java.util.List;

/**
 * What came of deciding, under the locks of a transaction. Immutable.
 *
 * @param decisions what to write, in this order, all or nothing
 * @param settled the proposals that this settles, as they are from now on
 * @param result what to return once that is committed
 * @param tellsNothing whether the result tells of nothing that was ever written, as refusals do, or a sweep for which there was nothing to do:
 *     then there is nothing to commit. A replay, which writes nothing either, may only be told once what it was found by is committed
 * @param <T> the kind of result
 */
public record Decided<T>(List<Decision> decisions, List<Proposal> settled, T result, boolean tellsNothing) {
    /** What was decided where no proposal is settled. */
    public Decided(List<Decision> decisions, T result) {
        this(decisions, List.of(), result);
    }

    /** What was decided, and settled with it. */
    public Decided(List<Decision> decisions, List<Proposal> settled, T result) {
        this(decisions, settled, result, false);
    }
}
