package io.creditledger.testkit.model;

import io.creditledger.Ledger;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several commands are posted, all or none. Immutable.
 *
 * @param actor in whose name
 * @param commands the commands, in order
 */
public record ListStep(Actor actor, List<Command> commands) implements Step {
    /** Copies the list. */
    public ListStep {
        commands = List.copyOf(commands);
    }

    /** What may fail as this list does: its commands one by one, or the list without one of them. */
    List<List<Step>> smaller() {
        List<List<Step>> smaller = new ArrayList<>();
        smaller.add(commands.stream()
                .<Step>map(command -> new PostStep(actor, command, false))
                .toList());
        for (int i = 0; i < commands.size(); i++) {
            List<Command> rest = new ArrayList<>(commands);
            rest.remove(i);
            smaller.add(List.of(new ListStep(actor, rest)));
        }
        return smaller;
    }

    /** What a ledger answers to it; a refusal is thrown. */
    public Object ask(Ledger ledger) {
        return ledger.as(actor).postAll(commands);
    }

    /** The step as a line of a script. */
    @Override
    public String toString() {
        return commands.stream()
                .map(command -> command + Scripts.by(actor, command))
                .collect(Collectors.joining("; ", "all or none: ", ""));
    }
}
