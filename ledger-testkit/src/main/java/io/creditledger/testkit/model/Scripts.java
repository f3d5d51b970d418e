package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import io.creditledger.value.Role;
import java.util.List;
import java.util.stream.Collectors;

/** Steps as text. */
final class Scripts {
    private Scripts() {}

    static String of(List<Step> steps) {
        return steps.stream().map(step -> "  " + step).collect(Collectors.joining("\n"));
    }

    /** Who asks, where that is not a program, and whether a reason is given. */
    static String by(Actor actor, Command command) {
        if (actor.role() == Role.SERVICE) {
            return "";
        }
        return " by " + actor + (command.note().reason().isEmpty() ? " without a reason" : "");
    }
}
