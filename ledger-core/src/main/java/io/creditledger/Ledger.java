package io.creditledger;

import io.creditledger.approval.Approvals;
import io.creditledger.audit.AuditRecord;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.PlanChange;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.Balance;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Lot;
import io.creditledger.entry.Totals;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.explain.Explanation;
import io.creditledger.inspect.Inspection;
import io.creditledger.internal.explain.Explaining;
import io.creditledger.proof.Seals;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.query.Page;
import io.creditledger.signal.Signals;
import io.creditledger.statement.Period;
import io.creditledger.statement.Statement;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An append-only ledger of prepaid credits. Thread-safe.
 *
 * <pre>{@code
 * ledger.grant(Grant.purchase(account, 1_000, Key.of("invoice-7")));
 * ledger.spend(Spend.of(account, 120, Key.of("job-9")));
 * long left = ledger.balance(account).available();
 * }</pre>
 *
 * <p>What holds for every command:
 *
 * <ul>
 *   <li><b>Applied</b>: one entry, and before it one for each thing that time had done meanwhile; {@link Outcome#APPLIED}.
 *   <li><b>Replay</b> (same key, same content): nothing is written; the receipt equals the first one's.
 *   <li><b>Conflict</b> (same key, other content): {@link io.creditledger.error.KeyConflictException}.
 *   <li><b>Refusal</b>: another {@link io.creditledger.error.LedgerException}; nothing is written, the key stays free.
 *   <li><b>In the host's transaction</b>, where a ledger joins one: the entry commits and rolls back with it, a refusal
 *       leaves it usable.
 * </ul>
 */
public interface Ledger {
    /**
     * Posts one command of any kind: what all the methods named after a command do.
     *
     * @throws io.creditledger.error.LedgerException where it is refused; nothing is written then
     */
    Receipt post(Command command);

    /**
     * Posts several commands, of several accounts if need be: all or none, in one transaction. As if posted one by one in
     * the order of the list: later ones see earlier ones and may name their keys. The same command twice is applied once;
     * commands that were applied before are replayed.
     *
     * @return one receipt for each command, in the order of the list
     * @throws io.creditledger.error.LedgerException the first refusal; nothing is written then
     */
    List<Receipt> postAll(List<? extends Command> commands);

    /**
     * Posts many commands that have nothing to do with each other, such as an import of usage events: each is applied,
     * replayed or refused for itself, as if posted one by one in the order of the list, at a fraction of the cost. To be sent
     * again as it is after a failure: what is done already is replayed.
     *
     * @return what became of each command, in the order of the list
     * @throws io.creditledger.error.LedgerException where the host's transaction, which this ledger has joined, has failed; or
     *     where it cannot be found out whose acts they refer to, with nothing written
     */
    List<Posted> postEach(List<? extends Command> commands);

    /** The same ledger for another actor, under whose name everything is written. */
    Ledger as(Actor actor);

    /** Adds a lot of credits. Refused where it would be born expired. */
    default Receipt grant(Grant grant) {
        return post(grant);
    }

    /** Makes a pending grant usable: it was paid. Refused where it is not pending any more, or past its expiry. */
    default Receipt activate(Activate activate) {
        return post(activate);
    }

    /** Ends a pending grant: it will not be paid. Refused where it is not pending any more. */
    default Receipt cancel(Cancel cancel) {
        return post(cancel);
    }

    /**
     * Takes credits from lots in burn order.
     *
     * @throws InsufficientCreditsException where there are not enough for it
     */
    default Receipt spend(Spend spend) {
        return post(spend);
    }

    /** As {@link #spend}, with "not enough credits" as a value. Every other refusal is thrown. */
    default Attempt trySpend(Spend spend) {
        return attempt(spend);
    }

    /**
     * Sets credits aside, drawn from lots as a spend would.
     *
     * @throws InsufficientCreditsException where there are not enough for it
     */
    default Receipt hold(Hold hold) {
        return post(hold);
    }

    /** As {@link #hold}, with "not enough credits" as a value. Every other refusal is thrown. */
    default Attempt tryHold(Hold hold) {
        return attempt(hold);
    }

    /** Charges what is held, or a part of it. Refused where the hold is settled or its time is up. */
    default Receipt capture(Capture capture) {
        return post(capture);
    }

    /** Returns all that is held. Refused where the hold is settled or its time is up. */
    default Receipt release(Release release) {
        return post(release);
    }

    /** Gives back what an act took. Refused where less is left of it. */
    default Receipt refund(Refund refund) {
        return post(refund);
    }

    /** Takes back a grant. Refused where less is left of it than the command demands. */
    default Receipt revoke(Revoke revoke) {
        return post(revoke);
    }

    /** Corrects a balance. Refused where it would make a debt that the command does not allow. */
    default Receipt adjust(Adjust adjust) {
        return post(adjust);
    }

    /** Changes the expiry of credits. Refused where none of them is alive. */
    default Receipt extend(Extend extend) {
        return post(extend);
    }

    /** Records a change of plan. */
    default Receipt planChange(PlanChange planChange) {
        return post(planChange);
    }

    /**
     * What a spend would take from which lot now, and why, by the same rules; writes nothing. Not enough credits are told in
     * the quote; every other refusal is thrown as {@link #spend} would.
     */
    Quote quote(Spend spend);

    /** How many credits: available, held, pending, debt, and for a feature. Zeros for an account without entries. */
    Balance balance(Account account);

    /**
     * The same for many accounts at once, in the order in which they are first named: for lists and exports. Each balance is of
     * one moment, not all of the same.
     */
    Map<Account, Balance> balances(Collection<Account> accounts);

    /**
     * The sums of an account as they were at an instant.
     *
     * @throws io.creditledger.error.InvalidInputException where the instant is in the future
     */
    Totals balanceAt(Account account, Instant instant);

    /** The lots that can be spent now, in burn order. */
    default List<Lot> lots(Account account) {
        return lots(account, LotQuery.usable());
    }

    /** The lots of some statuses, in burn order; those that are not usable follow by number. */
    List<Lot> lots(Account account, LotQuery query);

    /** The latest entries of an account. */
    default Page<Entry> history(Account account) {
        return history(account, HistoryQuery.newestFirst());
    }

    /** The entries of an account, by sequence; what fell due and is not written down yet is among them. */
    Page<Entry> history(Account account, HistoryQuery query);

    /** The entry that the command with this key left behind. */
    Optional<Entry> entry(Key key);

    /** The entries of many keys at once; none for a key that left nothing behind. */
    Map<Key, Entry> entries(Collection<Key> keys);

    /** What happened in an account during a period: balances, movements and lots, as a document in several forms. */
    Statement statement(Account account, Period period);

    /** Commands that wait for the approval of another person, and what the actor of this ledger can do with them. */
    Approvals approvals();

    /** Who did or tried what, when and why: by account, actor, role, action, outcome, reference, key, time. */
    Page<AuditRecord> audit(AuditQuery query);

    /** Why the balance of an account is what it is now: every credit accounted for, and answers in plain sentences. */
    Explanation explain(Account account);

    /**
     * Why the balance of an account was what it was at an instant.
     *
     * @throws io.creditledger.error.InvalidInputException where the instant is in the future
     */
    default Explanation explain(Account account, Instant instant) {
        return Explaining.of(this, account, instant);
    }

    /** Writes down what time did in one account, and returns those entries. Changes no answer, unless the clock goes back. */
    List<Entry> sweep(Account account);

    /**
     * Writes down what time did, and what is to be told of it, in up to this many accounts, those first in which something fell due
     * first.
     *
     * @return in how many accounts something was written; less than the limit means that nothing is left to do
     */
    int sweep(int limit);

    /** Whether the books are right and whether anybody has touched them; and the way to mend caches. */
    Inspection inspection();

    /** The seals: lines to publish elsewhere, against which a rewritten history is found. */
    Seals seals();

    /** What the ledger has to tell by itself: balances that crossed a threshold, credits that expire soon. */
    Signals signals();

    private Attempt attempt(Command command) {
        try {
            return Attempt.accepted(post(command));
        } catch (InsufficientCreditsException refusal) {
            return Attempt.refused(refusal.shortfall());
        }
    }
}
