package io.creditledger.internal.engine;

import io.creditledger.command.Command;
import io.creditledger.value.Actor;

/**
 * A command and who asks for it. Immutable.
 *
 * @param command what is asked for
 * @param actor who asks
 */
public record Posting(Command command, Actor actor) {}
