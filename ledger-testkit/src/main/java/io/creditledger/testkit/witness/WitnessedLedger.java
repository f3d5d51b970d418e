package io.creditledger.testkit.witness;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.ArrayList;
import java.util.List;

/** A ledger whose callers tell a witness everything. As thread-safe as the ledger behind it. */
final class WitnessedLedger extends ForwardingLedger {
    private final Witness witness;

    WitnessedLedger(Ledger behind, Witness witness) {
        super(behind);
        this.witness = witness;
    }

    @Override
    public Ledger as(Actor actor) {
        return new WitnessedLedger(behind().as(actor), witness);
    }

    @Override
    public Receipt post(Command command) {
        Intent intent = witness.intends(command);
        try {
            Receipt receipt = behind().post(command);
            intent.acknowledged(receipt);
            return receipt;
        } catch (Throwable thrown) {
            intent.failed(thrown);
            throw thrown;
        }
    }

    @Override
    public List<Receipt> postAll(List<? extends Command> commands) {
        Intent intent = witness.intends(commands);
        try {
            List<Receipt> receipts = behind().postAll(commands);
            receipts.forEach(intent::acknowledged);
            return receipts;
        } catch (Throwable thrown) {
            intent.failed(thrown);
            throw thrown;
        }
    }

    /** A call for each command. What throws here may have done a part of them. */
    @Override
    public List<Posted> postEach(List<? extends Command> commands) {
        List<Intent> intents = new ArrayList<>();
        commands.forEach(command -> intents.add(witness.intends(command)));
        try {
            List<Posted> posted = behind().postEach(commands);
            for (int i = 0; i < intents.size(); i++) {
                tell(intents.get(i), posted.get(i));
            }
            return posted;
        } catch (Throwable thrown) {
            intents.forEach(intent -> intent.unknown(thrown));
            throw thrown;
        }
    }

    private static void tell(Intent intent, Posted posted) {
        posted.receipt().ifPresent(intent::acknowledged);
        posted.refusal().ifPresent(intent::failed);
    }
}
