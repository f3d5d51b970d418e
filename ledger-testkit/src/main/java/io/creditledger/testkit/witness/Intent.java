package io.creditledger.testkit.witness;

import io.creditledger.Receipt;
import io.creditledger.command.Command;
import io.creditledger.error.LedgerException;
import io.creditledger.error.OutcomeUnknownException;
import java.util.List;

/** Commands that a caller is about to send in one call, and to whom it says what it was told of them. Thread-safe. */
final class Intent {
    private final Witness witness;
    private final String call;
    private final List<Command> commands;

    Intent(Witness witness, String call, List<Command> commands) {
        this.witness = witness;
        this.call = call;
        this.commands = commands;
    }

    /** The ledger answered that the command happened, now or before. */
    void acknowledged(Receipt receipt) {
        witness.write(Line.acknowledged(call, receipt));
    }

    /**
     * The ledger answered with this. Its exceptions say that nothing was written, but for {@link OutcomeUnknownException}; after
     * anything else nobody knows.
     */
    void failed(Throwable answer) {
        commands.forEach(command -> failed(command, answer));
    }

    /** Nobody knows what became of it. The same as saying nothing, but for the reason. */
    void unknown(Throwable reason) {
        commands.forEach(command -> witness.write(Line.unknown(call, command, reason)));
    }

    void failed(Command command, Throwable answer) {
        boolean refused = answer instanceof LedgerException && !(answer instanceof OutcomeUnknownException);
        witness.write(refused ? Line.refused(call, command, answer) : Line.unknown(call, command, answer));
    }
}
