package io.creditledger.access;

import io.creditledger.command.Command;
import io.creditledger.value.Actor;

/**
 * Decides who may do what. The ledger asks it before every write and every read, and nobody can go round it. Has to be
 * thread-safe, fast and without side effects: a command may be judged more than once.
 *
 * <p>{@link RolePolicy} is the one that ships with the ledger. A lambda will do as well:
 *
 * <pre>{@code
 * AccessPolicy nights = request -> isNight() && request.actor().role().isPerson()
 *         ? Access.denied("nobody works at night")
 *         : RolePolicy.STANDARD.judge(request);
 * }</pre>
 */
@FunctionalInterface
public interface AccessPolicy {
    /** Everybody may do everything: for tests, and for hosts that ask all of this themselves. */
    AccessPolicy OPEN = request -> Access.ALLOWED;

    /** Whether somebody may do something. Asked before the key is looked at, so that a forbidden replay is refused, too. */
    Access judge(AccessRequest request);

    /**
     * How much of it. Judged when the amount is known, and not for replays: sending a command again at the limit replays it.
     * Default: no limits.
     */
    default Limits limits(Actor actor, Command command) {
        return Limits.NONE;
    }
}
