package io.creditledger.internal.hash;

import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.proof.ChainKeys;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Note;
import java.util.Optional;

/**
 * The chains over history: each link is a hash over the link before and everything that an entry, an audit record, or a seal says.
 * Where there are keys, it is a code made with the newest one (HMAC-SHA-256). The byte form is versioned and documented; what was
 * hashed once hashes the same forever. Immutable and thread-safe.
 */
public final class Chain {
    /** Without keys. */
    public static final Chain PLAIN = new Chain(ChainKeys.none());

    private static final int ENTRY = 1;
    private static final int AUDIT = 65;
    private static final int FULL_AUDIT = 66;
    private static final int SEAL = 129;

    /** What a version is raised by where there is a key. */
    private static final int KEYED = 32;

    private final ChainKeys keys;

    /** A chain whose links are made with the newest of these keys. */
    public Chain(ChainKeys keys) {
        this.keys = keys;
    }

    /** The link of an entry that follows this link. */
    public Hash link(Hash before, Entry entry) {
        return link(before, entry, keys.newest()).orElseThrow();
    }

    /** The link of an audit record that follows this link. */
    public Hash link(Hash before, AuditRecord row) {
        return link(before, row, keys.newest()).orElseThrow();
    }

    /** The link of a seal that follows this link. */
    public Hash link(Hash before, SealRecord row) {
        return link(before, row, keys.newest()).orElseThrow();
    }

    /** The link that an entry must have, made with the key that its own link names; empty where there is no such key. */
    public Optional<Hash> relink(Hash before, Entry entry) {
        return link(before, entry, entry.hash().keyId());
    }

    /** The link that an audit record must have, made with the key that its own link names; empty where there is no such key. */
    public Optional<Hash> relink(Hash before, AuditRecord row) {
        return link(before, row, row.hash().keyId());
    }

    /** The link that a seal must have, made with the key that its own link names; empty where there is no such key. */
    public Optional<Hash> relink(Hash before, SealRecord row) {
        return link(before, row, row.seal().hash().keyId());
    }

    /** The keys. */
    ChainKeys keys() {
        return keys;
    }

    private Optional<Hash> link(Hash before, Entry entry, Optional<String> keyId) {
        CanonicalBytes bytes = begun(ENTRY, keyId, before);
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
        return hash(bytes, keyId);
    }

    private Optional<Hash> link(Hash before, AuditRecord row, Optional<String> keyId) {
        boolean brief = isBrief(row);
        CanonicalBytes bytes = begun(brief ? AUDIT : FULL_AUDIT, keyId, before);
        if (brief) {
            brief(bytes, row);
        } else {
            full(bytes, row);
        }
        return hash(bytes, keyId);
    }

    /** Whether it says nothing but what the first version of the form has a place for. */
    private static boolean isBrief(AuditRecord row) {
        return row.trail() == AuditTrail.ACCOUNT
                && row.outcome() == AuditOutcome.APPLIED
                && row.account().isPresent()
                && row.key().isPresent()
                && row.approvedBy().isEmpty()
                && row.because().isEmpty();
    }

    private static void brief(CanonicalBytes bytes, AuditRecord row) {
        account(bytes, row.account().orElseThrow());
        bytes.number(row.number()).text(row.action().name());
        actor(bytes, row.actor());
        bytes.instant(row.at())
                .text(row.key().orElseThrow().value())
                .optional(row.refersTo())
                .number(row.sequence())
                .number(row.amount());
        note(bytes, row.note());
    }

    private static void full(CanonicalBytes bytes, AuditRecord row) {
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
    }

    private Optional<Hash> link(Hash before, SealRecord row, Optional<String> keyId) {
        Seal seal = row.seal();
        CanonicalBytes bytes = begun(SEAL, keyId, before)
                .number(seal.number())
                .instant(seal.at())
                .number(seal.accounts())
                .number(seal.entries())
                .hash(seal.root());
        actor(bytes, row.actor());
        note(bytes, row.note());
        return hash(bytes, keyId);
    }

    /** Every form has two versions, one without a key and one with it. */
    private static CanonicalBytes begun(int version, Optional<String> keyId, Hash before) {
        CanonicalBytes bytes = new CanonicalBytes();
        if (keyId.isPresent()) {
            bytes.small(version + KEYED).text(keyId.get());
        } else {
            bytes.small(version);
        }
        return bytes.hash(before);
    }

    private Optional<Hash> hash(CanonicalBytes bytes, Optional<String> keyId) {
        return keyId.isEmpty()
                ? Optional.of(bytes.hash())
                : keys.mac(keyId.get()).map(mac -> bytes.hash(keyId.get(), mac));
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
