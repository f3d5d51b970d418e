package io.creditledger.entry;

import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The immutable fact that an accepted command, or the passing of time, left behind.
 *
 * <p>Reads judge what fell due and has not been written down yet, and show it as entries that are not
 * {@link #isWritten() written}: they look as the next write will write them, but for {@link #recordedAt()} and
 * {@link #hash()}.
 *
 * @param account whose entry
 * @param sequence 1, 2, 3, ... within the account, without gap
 * @param key the key of the command; for entries of the system a reserved one
 * @param type the kind of act
 * @param amount the size of the act, 0 or more: granted, spent, held, charged, given back, taken back, lapsed, ...
 * @param at when it happened; never earlier than the entry before it
 * @param recordedAt when it was written down: later than {@link #at()} for what time did
 * @param actor who asked
 * @param note why
 * @param refersTo the act that this one undoes, settles or follows from
 * @param content what decided the effect, as the caller said it
 * @param before the sums of the account before it
 * @param after the sums of the account after it
 * @param draws which lots gave or took how much, in the order in which it happened
 * @param extensions the changes of expiry, in entries that extend lots
 * @param hash the link of the account's chain that covers all of this and every entry before it
 */
public record Entry(
        Account account,
        long sequence,
        Key key,
        EntryType type,
        long amount,
        Instant at,
        Instant recordedAt,
        Actor actor,
        Note note,
        Optional<Key> refersTo,
        Content content,
        Totals before,
        Totals after,
        List<Draw> draws,
        List<Extension> extensions,
        Hash hash) {
    /** Copies the lists. */
    public Entry {
        draws = List.copyOf(draws);
        extensions = List.copyOf(extensions);
    }

    /** What this entry changed: {@link #after()} less {@link #before()}. */
    public Totals change() {
        return after.minus(before);
    }

    /** Whether this entry is written down, or only judged by the read that showed it. */
    public boolean isWritten() {
        return !hash.isZero();
    }

    /** Whether a draw or an extension of this entry touches this lot. */
    public boolean touches(long lot) {
        return draws.stream().anyMatch(draw -> draw.lot() == lot)
                || extensions.stream().anyMatch(extension -> extension.lot() == lot);
    }

    /** The same entry as link of a chain. */
    public Entry withHash(Hash link) {
        return new Entry(
                account,
                sequence,
                key,
                type,
                amount,
                at,
                recordedAt,
                actor,
                note,
                refersTo,
                content,
                before,
                after,
                draws,
                extensions,
                link);
    }
}
