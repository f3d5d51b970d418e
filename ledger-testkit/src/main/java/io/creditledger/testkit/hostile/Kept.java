package io.creditledger.testkit.hostile;

import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.value.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether an entry says exactly what was posted. */
final class Kept {
    private Kept() {}

    /** The first part in which an entry is not what somebody posted. */
    static Optional<String> difference(Actor actor, Command command, Entry entry) {
        Map<String, Object[]> parts = new LinkedHashMap<>();
        parts.put("key", new Object[] {command.key(), entry.key()});
        parts.put("type", new Object[] {command.type(), entry.type()});
        parts.put("account", new Object[] {command.account().orElse(entry.account()), entry.account()});
        parts.put("act", new Object[] {command.act().or(entry::refersTo), entry.refersTo()});
        parts.put("content", new Object[] {command.content(), entry.content()});
        parts.put("note", new Object[] {command.note(), entry.note()});
        parts.put("actor", new Object[] {actor, entry.actor()});
        return parts.entrySet().stream()
                .filter(part -> !part.getValue()[0].equals(part.getValue()[1]))
                .map(part -> part.getKey() + " of " + Told.shown(command) + ": "
                        + Told.difference(part.getValue()[0], part.getValue()[1]))
                .findFirst();
    }
}
