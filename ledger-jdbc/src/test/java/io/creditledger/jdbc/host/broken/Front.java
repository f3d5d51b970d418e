package io.creditledger.jdbc.host.broken;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.sql.SQLException;

/** Stands in front of a ledger and posts single commands in its own way. */
class Front extends ForwardingLedger {
    private final Way way;

    Front(Ledger sound, Way way) {
        super(sound);
        this.way = way;
    }

    /** A way to post a command. */
    @FunctionalInterface
    interface Way {
        Receipt post(Ledger sound, Command command) throws SQLException;
    }

    @Override
    public Ledger as(Actor actor) {
        return new Front(behind().as(actor), way);
    }

    @Override
    public final Receipt post(Command command) {
        try {
            return way.post(behind(), command);
        } catch (SQLException broken) {
            throw new IllegalStateException("the fault itself is broken", broken);
        }
    }
}
