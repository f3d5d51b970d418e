package io.creditledger.testkit.model;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.ArrayList;
import java.util.List;

/** A ledger that posts the commands of a list one by one, so that those before a refusal stay applied. */
final class PartialLedger extends ForwardingLedger {
    PartialLedger(Ledger behind) {
        super(behind);
    }

    @Override
    public Ledger as(Actor actor) {
        return new PartialLedger(behind().as(actor));
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        List<Receipt> receipts = new ArrayList<>();
        commands.forEach(command -> receipts.add(post(command)));
        return receipts;
    }
}
