package io.creditledger.testkit;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.value.Actor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ledger that now and then applies what it is asked for and then loses the answer, for tests of a host that tries again.
 * Which answers get lost is certain: every third, say. As thread-safe as the ledger behind it.
 *
 * <pre>{@code
 * Ledger ledger = LostAnswerLedger.losing(InMemoryLedger.create(clock, actor), 2);
 * }</pre>
 */
public final class LostAnswerLedger extends ForwardingLedger {
    private final int everyNth;
    private final AtomicInteger answers;

    private LostAnswerLedger(Ledger behind, int everyNth, AtomicInteger answers) {
        super(behind);
        this.everyNth = everyNth;
        this.answers = answers;
    }

    /** In front of this ledger, losing every nth answer to a command or a list of them; refusals do not get lost. */
    public static LostAnswerLedger losing(Ledger behind, int everyNth) {
        if (everyNth < 1) {
            throw new IllegalArgumentException("every nth answer is lost, n being 1 or more, not " + everyNth);
        }
        return new LostAnswerLedger(behind, everyNth, new AtomicInteger());
    }

    @Override
    public Ledger as(Actor actor) {
        return new LostAnswerLedger(behind().as(actor), everyNth, answers);
    }

    /** How many answers were lost so far, whoever asked. */
    public int lost() {
        return answers.get() / everyNth;
    }

    @Override
    public Receipt post(Command command) {
        Receipt receipt = super.post(command);
        perhapsLoseTheAnswer(List.of(command));
        return receipt;
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        List<Receipt> receipts = super.postAll(commands);
        perhapsLoseTheAnswer(commands);
        return receipts;
    }

    private void perhapsLoseTheAnswer(List<? extends Command> commands) {
        if (answers.incrementAndGet() % everyNth == 0) {
            throw new OutcomeUnknownException(
                    commands.stream().map(Command::key).toList(), new IOException("the answer was lost on its way"));
        }
    }
}
