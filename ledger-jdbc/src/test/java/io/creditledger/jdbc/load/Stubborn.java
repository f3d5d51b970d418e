package io.creditledger.jdbc.load;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.OutcomeUnknownException;
import io.creditledger.error.RetryableLedgerException;
import io.creditledger.value.Actor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** A ledger whose callers send the same again, with the same keys, until they are told what came of it. */
public final class Stubborn extends ForwardingLedger {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final LongAdder again;

    /** Counts there how often something was sent again. */
    public Stubborn(Ledger behind, LongAdder again) {
        super(behind);
        this.again = again;
    }

    @Override
    public Ledger as(Actor actor) {
        return new Stubborn(behind().as(actor), again);
    }

    @Override
    public Receipt post(Command command) {
        return answered(() -> behind().post(command));
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        return answered(() -> behind().postAll(commands));
    }

    @Override
    public int sweep(int limit) {
        return answered(() -> behind().sweep(limit));
    }

    private <T> T answered(Supplier<T> call) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (RetryableLedgerException | OutcomeUnknownException open) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw open;
                }
                again.increment();
            }
        }
    }
}
