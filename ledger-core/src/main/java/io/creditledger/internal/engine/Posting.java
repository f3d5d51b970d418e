package io.creditledger.internal.engine;

import io.creditledger.access.Limits;
import io.creditledger.audit.Approval;
import io.creditledger.command.Command;
import io.creditledger.value.Actor;
import java.util.Optional;

/**
 * A command and who asks for it. Immutable.
 *
 * @param command what is asked for
 * @param actor who asks
 * @param limits how much of it the actor may do
 * @param approval the second person's, where one had to approve
 */
public record Posting(Command command, Actor actor, Limits limits, Optional<Approval> approval) {
    /** A command that nobody had to approve. */
    public static Posting of(Command command, Actor actor, Limits limits) {
        return new Posting(command, actor, limits, Optional.empty());
    }

    /** A command that another person has approved, so that limits do not matter any more. */
    public static Posting approved(Command command, Actor actor, Approval approval) {
        return new Posting(command, actor, Limits.NONE, Optional.of(approval));
    }
}
