package io.creditledger.testkit.interleaving;

import io.creditledger.ForwardingLedger;
import io.creditledger.Ledger;
import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.command.Spend;
import io.creditledger.error.InsufficientCreditsException;
import io.creditledger.value.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A ledger in memory that asks a database something before each command, so that there are steps to lead it through. */
final class SteppedLedger extends ForwardingLedger {
    private final DataSource stepped;
    private final boolean careful;

    /** One that is not careful looks whether there are enough credits, and counts on it from then on. */
    SteppedLedger(Ledger behind, DataSource stepped, boolean careful) {
        super(behind);
        this.stepped = stepped;
        this.careful = careful;
    }

    @Override
    public Ledger as(Actor actor) {
        return new SteppedLedger(behind().as(actor), stepped, careful);
    }

    @Override
    public Receipt post(Command command) {
        step();
        return !careful && command instanceof Spend spend ? counted(spend) : super.post(command);
    }

    private Receipt counted(Spend spend) {
        boolean enough = behind().balance(spend.account().orElseThrow()).available() >= spend.amount();
        step();
        try {
            return super.post(spend);
        } catch (InsufficientCreditsException refusal) {
            throw enough ? new IllegalStateException("there were enough", refusal) : refusal;
        }
    }

    private void step() {
        try (Connection connection = stepped.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
