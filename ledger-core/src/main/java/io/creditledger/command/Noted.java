package io.creditledger.command;

import io.creditledger.value.Note;

/**
 * The part of every command that says why. A note decides nothing: the same command with another note is a replay.
 *
 * @param <C> the kind of command
 */
public sealed interface Noted<C>
        permits Activate, Adjust, Cancel, Capture, Extend, Grant, Hold, PlanChange, Refund, Release, Revoke, Spend {
    /** Reason, reference and metadata. */
    Note note();

    /** The same command with another note. */
    C note(Note note);

    /** The same command with this reason: any text without control characters, at most 1,000 characters. */
    default C reason(String words) {
        return note(note().reason(words));
    }

    /** The same command with this reference (ticket, invoice): printable ASCII, at most 200 characters. */
    default C reference(String id) {
        return note(note().reference(id));
    }

    /** The same command with one more name in its metadata: at most 20 names of 50 and values of 500 characters. */
    default C metadata(String name, String value) {
        return note(note().metadata(name, value));
    }
}
