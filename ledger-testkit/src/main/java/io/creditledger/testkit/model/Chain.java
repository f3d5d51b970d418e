package io.creditledger.testkit.model;

import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.Extension;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;

/** Links of the hash chains, and the keys of the ledger's own entries, as the page on hash chains describes them. */
final class Chain {
    private static final int ENTRY = 1;
    private static final int RECORD = 65;
    private static final int DIGEST_DIGITS = 32;

    private Chain() {}

    static Entry link(Hash before, Entry entry) {
        Bytes bytes = new Bytes()
                .raw(ENTRY)
                .raw(before.bytes())
                .account(entry.account())
                .number(entry.sequence())
                .text(entry.key())
                .text(entry.type())
                .number(entry.amount())
                .instant(entry.at())
                .instant(entry.recordedAt())
                .actor(entry.actor())
                .note(entry.note())
                .optional(entry.refersTo())
                .text(entry.content().text())
                .totals(entry.before())
                .totals(entry.after())
                .number(entry.draws().size());
        for (Draw draw : entry.draws()) {
            bytes.number(draw.lot()).number(draw.amount()).number(draw.forLot());
        }
        bytes.number(entry.extensions().size());
        for (Extension extension : entry.extensions()) {
            bytes.number(extension.lot()).text(extension.from()).text(extension.to());
        }
        return entry.withHash(bytes.hash());
    }

    static AuditRecord link(Hash before, AuditRecord row) {
        Hash link = new Bytes()
                .raw(RECORD)
                .raw(before.bytes())
                .account(row.account().orElseThrow())
                .number(row.number())
                .text(row.action())
                .actor(row.actor())
                .instant(row.at())
                .text(row.key().orElseThrow())
                .optional(row.refersTo())
                .number(row.sequence())
                .number(row.amount())
                .note(row.note())
                .hash();
        return row.linked(row.number(), link);
    }

    /** The key of an entry that the ledger writes by itself. */
    static Key systemKey(Account account, long sequence) {
        String digest = new Bytes().account(account).hash().toString().substring(0, DIGEST_DIGITS);
        return Key.of(Key.RESERVED_PREFIX + digest + "-" + sequence);
    }
}
