package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.command.Hold;
import io.creditledger.command.Spend;
import io.creditledger.value.Actor;

/**
 * A command is posted. Immutable.
 *
 * @param actor in whose name
 * @param command the command
 * @param tried whether a spend or hold is tried, with the lack of credits as a value
 */
public record PostStep(Actor actor, Command command, boolean tried) implements Step {
    /** What a ledger answers to it; a refusal is thrown. */
    public Object ask(Ledger ledger) {
        Ledger named = ledger.as(actor);
        if (tried && command instanceof Spend spend) {
            return named.trySpend(spend);
        }
        return tried && command instanceof Hold hold ? named.tryHold(hold) : named.post(command);
    }

    /** The step as a line of a script. */
    @Override
    public String toString() {
        return (tried ? "try " : "") + command + Scripts.by(actor, command);
    }
}
