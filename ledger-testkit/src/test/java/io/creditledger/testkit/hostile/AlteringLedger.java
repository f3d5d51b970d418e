package io.creditledger.testkit.hostile;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.function.UnaryOperator;

/** Changes commands on their way. */
final class AlteringLedger extends ForwardingLedger {
    private final UnaryOperator<Command> way;

    AlteringLedger(Ledger behind, UnaryOperator<Command> way) {
        super(behind);
        this.way = way;
    }

    @Override
    public Ledger as(Actor actor) {
        return new AlteringLedger(behind().as(actor), way);
    }

    @Override
    public Receipt post(Command command) {
        return behind().post(way.apply(command));
    }
}
