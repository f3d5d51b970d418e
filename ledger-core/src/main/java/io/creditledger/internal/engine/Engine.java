package io.creditledger.internal.engine;

import io.creditledger.Outcome;
import io.creditledger.Receipt;
import io.creditledger.command.Activate;
import io.creditledger.command.Adjust;
import io.creditledger.command.Cancel;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Extend;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Release;
import io.creditledger.command.Revoke;
import io.creditledger.command.Spend;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.HoldState;
import io.creditledger.error.AmountOverflowException;
import io.creditledger.error.LedgerException;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.hash.Chain;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.value.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what commands do: from the books as they are, a command and an instant to a verdict. Pure, as far as the host's signal
 * policy is; the one place where the ledger's rules begin. Immutable.
 */
public final class Engine {
    private final Closing closing;
    private final SignalPolicy signals;

    /** An engine that links what it decides into these chains, and tells what this policy wants told. */
    public Engine(Chain chain, SignalPolicy signals) {
        this.closing = new Closing(chain);
        this.signals = signals;
    }

    /** Decides several commands in order, each seeing what the ones before it have done. Moves the books on. */
    public List<Verdict> decideAll(Books books, List<Posting> postings, Instant clock) {
        List<Verdict> verdicts = new ArrayList<>(postings.size());
        for (Posting posting : postings) {
            Verdict verdict = decide(books, posting, clock);
            if (verdict instanceof Applied applied) {
                books.apply(applied.decision());
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    /** Decides one command. The books stay as they are. */
    public Verdict decide(Books books, Posting posting, Instant clock) {
        Command command = posting.command();
        try {
            Optional<Receipt> replay = Replay.of(books, command, clock);
            if (replay.isPresent()) {
                return new Replayed(replay.get());
            }
            return apply(books, posting, clock);
        } catch (LedgerException refusal) {
            return new Refused(refusal);
        }
    }

    /** Decides what time did in an account. Empty where there is nothing to bring up to date. */
    public Optional<Decision> sweep(Books books, Account account, Instant clock) {
        Draft draft = UpToDate.draft(books.book(account), clock);
        boolean due = !draft.now().isBefore(draft.book().head().nextDue());
        return due ? Optional.of(closing.sweep(draft, thresholds(account))) : Optional.empty();
    }

    private Applied apply(Books books, Posting posting, Instant clock) {
        Command command = posting.command();
        Acts acts = new Acts(books);
        Account account = acts.account(command);
        Thresholds thresholds = thresholds(account);
        try {
            Draft draft = UpToDate.draft(books.book(account), clock);
            draft.begin(command.key(), draft.now());
            long amount = apply(command, acts, draft);
            draft.write(command.type(), amount, posting.actor(), command.note(), command.act(), command.content());
            SystemEntries.expireReturned(draft);
            Decision decision = closing.command(draft, posting.approval(), thresholds);
            Act act = decision.act().orElseThrow();
            Allowance.need(posting, act.entry(), books);
            Optional<HoldState> hold =
                    command.type() == EntryType.HOLD ? Optional.of(HoldState.OPEN) : Optional.empty();
            return new Applied(decision, new Receipt(act.entry(), act.caused(), Outcome.APPLIED, hold));
        } catch (ArithmeticException overflow) {
            throw new AmountOverflowException(account, command.key());
        }
    }

    private Thresholds thresholds(Account account) {
        return Checks.present("thresholds", signals.thresholds(account));
    }

    static long apply(Command command, Acts acts, Draft draft) {
        return switch (command.type()) {
            case GRANT -> GrantRule.apply((Grant) command, draft);
            case ACTIVATE -> PendingRule.activate((Activate) command, acts, draft);
            case CANCEL -> PendingRule.cancel((Cancel) command, acts, draft);
            case SPEND -> SpendRule.spend((Spend) command, draft);
            case HOLD -> SpendRule.hold((Hold) command, draft);
            case CAPTURE -> SettleRule.capture((Capture) command, acts, draft);
            case RELEASE -> SettleRule.release((Release) command, acts, draft);
            case REFUND -> RefundRule.apply((Refund) command, acts, draft);
            case REVOKE -> RevokeRule.apply((Revoke) command, acts, draft);
            case ADJUST -> AdjustRule.apply((Adjust) command, draft);
            case EXTEND -> ExtendRule.apply((Extend) command, acts, draft);
            case PLAN_CHANGE -> 0;
            case EXPIRY, START, HOLD_EXPIRY -> throw new IllegalStateException("no command makes " + command.type());
        };
    }
}
