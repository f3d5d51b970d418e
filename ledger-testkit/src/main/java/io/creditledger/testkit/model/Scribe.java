package io.creditledger.testkit.model;

import io.creditledger.command.Command;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Totals;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Turns drafts into facts: in whose name, and at which instant. */
record Scribe(Actor actor, Instant now) {
    /** The past with the answer to a command. */
    Past write(Draft draft, Command command, long amount) {
        return append(
                draft,
                Optional.of(command),
                command.key(),
                command.type(),
                amount,
                now,
                actor,
                command.note(),
                command.act(),
                command.content());
    }

    /** The past with something that time did. */
    Past system(Draft draft, EntryType type, long amount, Instant at, Optional<Key> refersTo) {
        Key key = Chain.systemKey(draft.past.account(), draft.past.facts().size() + 1L);
        return append(draft, Optional.empty(), key, type, amount, at, Actor.SYSTEM, Note.NONE, refersTo, Content.NONE);
    }

    /** The past with the expiry of what had just returned to lots whose time was over. */
    Past lapse(Past past, Map<Long, Long> lapses) {
        Fact cause = past.facts().get(past.facts().size() - 1);
        Past after = past;
        for (Map.Entry<Long, Long> lapse : lapses.entrySet()) {
            Draft draft = new Draft(after, cause.at());
            draft.draw(lapse.getKey(), -lapse.getValue());
            after = system(draft, EntryType.EXPIRY, lapse.getValue(), cause.at(), Optional.of(cause.key()));
        }
        return after;
    }

    private Past append(
            Draft draft,
            Optional<Command> command,
            Key key,
            EntryType type,
            long amount,
            Instant at,
            Actor who,
            Note note,
            Optional<Key> refersTo,
            Content content) {
        Past past = draft.past;
        var before = past.totals();
        Entry entry = new Entry(
                past.account(),
                past.facts().size() + 1L,
                key,
                type,
                amount,
                at,
                now,
                who,
                note,
                refersTo,
                content,
                before,
                before,
                draft.draws,
                draft.extensions,
                Hash.ZERO);
        var after = Sums.of(past.plus(new Fact(entry, command, draft.made)));
        return past.plus(new Fact(Chain.link(past.link(), with(entry, after)), command, draft.made));
    }

    private static Entry with(Entry entry, Totals after) {
        return new Entry(
                entry.account(),
                entry.sequence(),
                entry.key(),
                entry.type(),
                entry.amount(),
                entry.at(),
                entry.recordedAt(),
                entry.actor(),
                entry.note(),
                entry.refersTo(),
                entry.content(),
                entry.before(),
                after,
                entry.draws(),
                entry.extensions(),
                entry.hash());
    }
}
