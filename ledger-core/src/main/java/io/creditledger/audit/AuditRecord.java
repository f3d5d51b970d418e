package io.creditledger.audit;

import io.creditledger.entry.Entry;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did or tried what, when, why, on whose account, with which reference. Immutable.
 *
 * @param outcome what came of it
 * @param action what was done or tried
 * @param actor who
 * @param at when
 * @param account on whose account; empty where it was about none, several, or one that is not known
 * @param key the key of the command; empty for what is no command
 * @param refersTo the act that it undoes, settles or changes
 * @param sequence the number of the entry that bears witness; 0 where it left none
 * @param amount the size of the act; of what was only tried, as far as it is known
 * @param note why
 * @param approvedBy the second person, where one had to approve
 * @param because why it was refused, declined or approved: the words of who decided
 * @param trail where the record stands
 * @param number 1, 2, 3, ... there, without gap
 * @param hash the link of the chain there, which covers all of this and everything before it
 */
public record AuditRecord(
        AuditOutcome outcome,
        AuditAction action,
        Actor actor,
        Instant at,
        Optional<Account> account,
        Optional<Key> key,
        Optional<Key> refersTo,
        long sequence,
        long amount,
        Note note,
        Optional<Actor> approvedBy,
        Optional<String> because,
        AuditTrail trail,
        long number,
        Hash hash) {
    /** The record of an entry, as the next one of its account, before it is a link of a chain. */
    public static AuditRecord of(Entry entry, long number, Optional<Approval> approval) {
        return of(entry, approval, AuditTrail.ACCOUNT, number, Hash.ZERO);
    }

    /** The entry as a record: of consumption, and of what time did, there is no other. */
    public static AuditRecord of(Entry entry) {
        return of(entry, Optional.empty(), AuditTrail.ENTRY, entry.sequence(), entry.hash());
    }

    private static AuditRecord of(Entry entry, Optional<Approval> approval, AuditTrail trail, long number, Hash hash) {
        return new AuditRecord(
                AuditOutcome.APPLIED,
                AuditAction.of(entry.type()),
                entry.actor(),
                entry.at(),
                Optional.of(entry.account()),
                Optional.of(entry.key()),
                entry.refersTo(),
                entry.sequence(),
                entry.amount(),
                entry.note(),
                approval.map(Approval::by),
                approval.map(Approval::reason),
                trail,
                number,
                hash);
    }

    /** The same record as the link of a chain. */
    public AuditRecord linked(long place, Hash link) {
        return new AuditRecord(
                outcome,
                action,
                actor,
                at,
                account,
                key,
                refersTo,
                sequence,
                amount,
                note,
                approvedBy,
                because,
                trail,
                place,
                link);
    }
}
