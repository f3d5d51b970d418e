package io.creditledger.testkit.model;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.List;
import java.util.function.UnaryOperator;

/** A ledger that keeps right books and gives wrong receipts. */
final class WrongLedger extends ForwardingLedger {
    private final UnaryOperator<Receipt> mistake;

    private WrongLedger(Ledger behind, UnaryOperator<Receipt> mistake) {
        super(behind);
        this.mistake = mistake;
    }

    static LedgerFactory making(UnaryOperator<Receipt> mistake) {
        return (clock, actor, rules) -> new WrongLedger(new NaiveLedger(clock, actor), mistake);
    }

    @Override
    public Ledger as(Actor actor) {
        return new WrongLedger(behind().as(actor), mistake);
    }

    @Override
    public Receipt post(Command command) {
        return mistake.apply(super.post(command));
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        return super.postAll(commands).stream().map(mistake).toList();
    }
}
