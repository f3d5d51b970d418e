package io.creditledger.audit;

import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did what, when, why, on whose account, with which reference. Written in the transaction of the act. Immutable.
 *
 * @param account on whose account
 * @param number 1, 2, 3, ... within the account, without gap
 * @param action what was done
 * @param actor who
 * @param at when
 * @param key the key of the command
 * @param refersTo the act that it undid, settled or changed
 * @param sequence the number of the entry that bears witness
 * @param amount the size of the act
 * @param note why
 * @param hash the link of the account's audit chain that covers all of this and every record before it
 */
public record AuditRecord(
        Account account,
        long number,
        AuditAction action,
        Actor actor,
        Instant at,
        Key key,
        Optional<Key> refersTo,
        long sequence,
        long amount,
        Note note,
        Hash hash) {
    /** The same record as link of a chain. */
    public AuditRecord withHash(Hash link) {
        return new AuditRecord(account, number, action, actor, at, key, refersTo, sequence, amount, note, link);
    }
}
