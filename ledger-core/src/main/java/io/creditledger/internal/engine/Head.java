package io.creditledger.internal.engine;

import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.time.Instant;

/**
 * The one row of an account: its sums as of its last entry, and where its sequences and chains stand. Immutable.
 *
 * @param account whose
 * @param sequence the number of the last entry
 * @param lots the number of the last lot
 * @param lastAt when the last entry happened
 * @param totals available, held, pending and debt
 * @param scoped the part of the usable sum that is in lots with a scope
 * @param scopedPending the part of the pending sum that is in lots with a scope
 * @param nextDue nothing happens, or is to be told, by itself before this instant; {@link Instant#MAX} for never
 * @param chain the last link of the chain over the entries
 * @param audits the number of the last audit record
 * @param auditChain the last link of the chain over the audit records
 * @param signals what its signals have told so far
 */
public record Head(
        Account account,
        long sequence,
        long lots,
        Instant lastAt,
        Totals totals,
        long scoped,
        long scopedPending,
        Instant nextDue,
        Hash chain,
        long audits,
        Hash auditChain,
        SignalState signals) {
    /** An account that never had an entry. */
    public static Head empty(Account account) {
        return new Head(
                account,
                0,
                0,
                Instant.EPOCH,
                Totals.ZERO,
                0,
                0,
                Instant.MAX,
                Hash.ZERO,
                0,
                Hash.ZERO,
                SignalState.NONE);
    }

    /** The row in place of one that was wrong, once the audit record is appended that tells of it. What was told to others stays told. */
    public Head mended(Head wrong, long number, Hash link) {
        Instant due = wrong.nextDue.isBefore(nextDue) ? wrong.nextDue : nextDue;
        return new Head(
                account,
                sequence,
                lots,
                lastAt,
                totals,
                scoped,
                scopedPending,
                due,
                chain,
                number,
                link,
                wrong.signals);
    }
}
