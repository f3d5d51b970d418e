package io.creditledger.internal.hash;

import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;

/**
 * The chains over history: each link is a hash over the link before and everything that an entry, or an audit record, says.
 * The byte form is versioned and documented; what was hashed once hashes the same forever.
 */
public final class Chain {
    private static final int ENTRY_V1 = 1;
    private static final int AUDIT_V1 = 65;
    private static final int AUDIT_V2 = 66;

    private Chain() {}

    /** The link of an entry that follows this link. */
    public static Hash link(Hash before, Entry entry) {
        CanonicalBytes bytes = new CanonicalBytes().small(ENTRY_V1).hash(before);
        account(bytes, entry.account());
        bytes.number(entry.sequence())
                .text(entry.key().value())
                .text(entry.type().name())
                .number(entry.amount())
                .instant(entry.at())
                .instant(entry.recordedAt());
        actor(bytes, entry.actor());
        note(bytes, entry.note());
        bytes.optional(entry.refersTo()).text(entry.content().text());
        totals(bytes, entry.before());
        totals(bytes, entry.after());
        bytes.number(entry.draws().size());
        for (Draw draw : entry.draws()) {
            bytes.number(draw.lot()).number(draw.amount()).number(draw.forLot());
        }
        bytes.number(entry.extensions().size());
        for (Extension extension : entry.extensions()) {
            bytes.number(extension.lot())
                    .text(extension.from().toString())
                    .text(extension.to().toString());
        }
        return bytes.hash();
    }

    /** The link of an audit record that follows this link. */
    public static Hash link(Hash before, AuditRecord row) {
        return isPlain(row) ? plain(before, row) : full(before, row);
    }

    /** Whether it says nothing but what the first version of the form has a place for. */
    private static boolean isPlain(AuditRecord row) {
        return row.trail() == AuditTrail.ACCOUNT
                && row.outcome() == AuditOutcome.APPLIED
                && row.account().isPresent()
                && row.key().isPresent()
                && row.approvedBy().isEmpty()
                && row.because().isEmpty();
    }

    private static Hash plain(Hash before, AuditRecord row) {
        CanonicalBytes bytes = new CanonicalBytes().small(AUDIT_V1).hash(before);
        account(bytes, row.account().orElseThrow());
        bytes.number(row.number()).text(row.action().name());
        actor(bytes, row.actor());
        bytes.instant(row.at())
                .text(row.key().orElseThrow().value())
                .optional(row.refersTo())
                .number(row.sequence())
                .number(row.amount());
        note(bytes, row.note());
        return bytes.hash();
    }

    private static Hash full(Hash before, AuditRecord row) {
        CanonicalBytes bytes = new CanonicalBytes().small(AUDIT_V2).hash(before);
        bytes.text(row.trail().name())
                .number(row.number())
                .text(row.outcome().name())
                .text(row.action().name());
        actor(bytes, row.actor());
        bytes.instant(row.at()).small(row.account().isPresent() ? 1 : 0);
        row.account().ifPresent(account -> account(bytes, account));
        bytes.optional(row.key())
                .optional(row.refersTo())
                .number(row.sequence())
                .number(row.amount());
        note(bytes, row.note());
        bytes.small(row.approvedBy().isPresent() ? 1 : 0);
        row.approvedBy().ifPresent(second -> actor(bytes, second));
        bytes.optional(row.because());
        return bytes.hash();
    }

    private static void account(CanonicalBytes bytes, Account account) {
        bytes.text(account.owner()).text(account.currency());
    }

    private static void actor(CanonicalBytes bytes, Actor actor) {
        bytes.text(actor.id()).text(actor.role().name());
    }

    private static void note(CanonicalBytes bytes, Note note) {
        bytes.optional(note.reason()).optional(note.reference());
        bytes.number(note.metadata().size());
        note.metadata().forEach((name, value) -> bytes.text(name).text(value));
    }

    private static void totals(CanonicalBytes bytes, Totals totals) {
        bytes.number(totals.available())
                .number(totals.held())
                .number(totals.pending())
                .number(totals.debt());
    }
}
