package io.creditledger.access;

import static io.creditledger.internal.check.Checks.present;

import io.creditledger.audit.AuditAction;
import io.creditledger.command.Command;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import java.util.Optional;

/**
 * Somebody wants to do something: what a policy is asked about. Immutable.
 *
 * @param actor who
 * @param action what
 * @param account on whose account; empty where it concerns none, several or an unknown one
 * @param command the command, where it is one
 */
public record AccessRequest(Actor actor, AuditAction action, Optional<Account> account, Optional<Command> command) {
    /** Checks that all is there. */
    public AccessRequest {
        present("actor", actor);
        present("action", action);
        present("account", account);
        present("command", command);
    }

    /** Somebody wants to post a command, whose account may have been found by the act that it names. */
    public static AccessRequest of(Actor actor, Command command, Optional<Account> account) {
        return new AccessRequest(actor, AuditAction.of(command.type()), account, Optional.of(command));
    }

    /** Somebody wants to read, or to do something else that is no command. */
    public static AccessRequest of(Actor actor, AuditAction action, Optional<Account> account) {
        return new AccessRequest(actor, action, account, Optional.empty());
    }
}
