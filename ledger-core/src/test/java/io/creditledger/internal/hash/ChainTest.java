package io.creditledger.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditRecord;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A link covers everything, and what was hashed once hashes the same forever. */
class ChainTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.000001Z");
    private static final Note NOTE =
            Note.NONE.reason("Müller called \uD83D\uDE00").reference("T-1").metadata("a", "b");

    private static final Row ROW = new Row(
            Account.of("user-42"),
            7,
            "job-7",
            EntryType.SPEND,
            120,
            AT,
            AT.plusSeconds(1),
            Actor.support("jane"),
            NOTE,
            Optional.of(Key.of("invoice-7")),
            Content.NONE.with("amount", 120),
            new Totals(300, 1, 2, 0),
            new Totals(180, 1, 2, 3),
            List.of(new Draw(1, -100, 0), new Draw(2, -20, 3)),
            List.of(new Extension(1, Expiry.NEVER, Expiry.at(AT))));

    private static final AuditRecord AUDIT = new AuditRecord(
            Account.of("user-42"),
            3,
            AuditAction.REFUND,
            Actor.support("jane"),
            AT,
            Key.of("refund-7"),
            Optional.of(Key.of("job-7")),
            8,
            120,
            NOTE,
            Hash.ZERO);

    @Test
    void the_link_of_an_entry_is_frozen() {
        assertThat(Chain.link(Hash.ZERO, ROW.entry()))
                .hasToString("df13c924210212b580d48d6d6979573134cdd28f0d27e92caffb166b04c73c30");
    }

    @Test
    void the_link_of_an_audit_record_is_frozen() {
        assertThat(Chain.link(Hash.ZERO, AUDIT))
                .hasToString("74cb3abb484b1c7ea11f248d28e6c07c5b1c0efa0545d1937ddd6b635f4dc191");
    }

    @Test
    void the_digest_of_an_account_is_frozen() {
        assertThat(AccountDigest.of(Account.of("user-42"))).isEqualTo("5eca8c0f1ca8d382a964220dfac0747f");
        assertThat(AccountDigest.of(new Account("ab", "c"))).isNotEqualTo(AccountDigest.of(new Account("a", "bc")));
    }

    @Test
    void the_byte_form_is_as_documented() throws Exception {
        byte[] expected = new byte[1 + 8 + 4 + 2 + 1 + 1 + 4 + 1 + 8 + 32];
        expected[0] = 9;
        expected[7] = 1;
        expected[8] = 2;
        expected[12] = 2;
        System.arraycopy("é".getBytes(StandardCharsets.UTF_8), 0, expected, 13, 2);
        expected[16] = 1;
        expected[20] = 1;
        expected[21] = 'x';
        expected[29] = 5;
        byte[] actual = MessageDigest.getInstance("SHA-256").digest(expected);
        Hash hash = new CanonicalBytes()
                .small(9)
                .number(258)
                .text("é")
                .optional(Optional.empty())
                .optional(Optional.of("x"))
                .instant(Instant.EPOCH.plusNanos(5_999))
                .hash(Hash.ZERO)
                .hash();
        assertThat(hash).isEqualTo(Hash.of(actual));
    }

    @Test
    void the_byte_form_grows_with_its_content() throws Exception {
        String long600 = "x".repeat(600);
        byte[] expected = new byte[604];
        expected[2] = 600 >> 8;
        expected[3] = (byte) 600;
        System.arraycopy(long600.getBytes(StandardCharsets.UTF_8), 0, expected, 4, 600);
        assertThat(new CanonicalBytes().text(long600).hash())
                .isEqualTo(Hash.of(MessageDigest.getInstance("SHA-256").digest(expected)));
    }

    @Test
    void every_field_of_an_entry_is_covered() {
        List<UnaryOperator<Row>> changes = List.of(
                row -> row.account(Account.of("user-43")),
                row -> row.account(Account.of("user-42").in("euros")),
                row -> row.sequence(8),
                row -> row.key("job-8"),
                row -> row.type(EntryType.HOLD),
                row -> row.amount(121),
                row -> row.at(AT.plusNanos(1_000)),
                row -> row.recordedAt(AT.plusSeconds(2)),
                row -> row.actor(Actor.support("joan")),
                row -> row.actor(Actor.finance("jane")),
                row -> row.note(Note.NONE.reference("T-1").metadata("a", "b")),
                row -> row.note(NOTE.reason("Muller")),
                row -> row.note(NOTE.reference("T-2")),
                row -> row.note(NOTE.metadata("a", "c")),
                row -> row.note(NOTE.metadata("c", "b")),
                row -> row.refersTo(Optional.empty()),
                row -> row.refersTo(Optional.of(Key.of("invoice-8"))),
                row -> row.content(Content.NONE.with("amount", 121)),
                row -> row.before(new Totals(301, 1, 2, 0)),
                row -> row.before(new Totals(300, 0, 2, 0)),
                row -> row.before(new Totals(300, 1, 0, 0)),
                row -> row.before(new Totals(300, 1, 2, 1)),
                row -> row.after(new Totals(181, 1, 2, 3)),
                row -> row.after(new Totals(180, 0, 2, 3)),
                row -> row.after(new Totals(180, 1, 0, 3)),
                row -> row.after(new Totals(180, 1, 2, 0)),
                row -> row.draws(List.of(new Draw(1, -100, 0))),
                row -> row.draws(List.of(new Draw(2, -20, 3), new Draw(1, -100, 0))),
                row -> row.draws(List.of(new Draw(4, -100, 0), new Draw(2, -20, 3))),
                row -> row.draws(List.of(new Draw(1, -101, 0), new Draw(2, -20, 3))),
                row -> row.draws(List.of(new Draw(1, -100, 0), new Draw(2, -20, 0))),
                row -> row.extensions(List.of()),
                row -> row.extensions(List.of(new Extension(2, Expiry.NEVER, Expiry.at(AT)))),
                row -> row.extensions(List.of(new Extension(1, Expiry.at(AT), Expiry.at(AT)))),
                row -> row.extensions(List.of(new Extension(1, Expiry.NEVER, Expiry.after(Duration.ofDays(1))))));
        Set<Hash> links = new HashSet<>();
        links.add(Chain.link(Hash.ZERO, ROW.entry()));
        changes.forEach(
                change -> links.add(Chain.link(Hash.ZERO, change.apply(ROW).entry())));
        links.add(Chain.link(Chain.link(Hash.ZERO, ROW.entry()), ROW.entry()));
        assertThat(links).hasSize(changes.size() + 2);
    }

    @Test
    void every_field_of_an_audit_record_is_covered() {
        Account other = Account.of("user-43");
        Set<Hash> links = new HashSet<>();
        Account own = AUDIT.account();
        Optional<Key> act = AUDIT.refersTo();
        List<AuditRecord> rows = List.of(
                AUDIT,
                audit(other, 3, AuditAction.REFUND, Actor.support("jane"), AT, "refund-7", act, 8, 120, NOTE),
                audit(own, 4, AuditAction.REFUND, Actor.support("jane"), AT, "refund-7", act, 8, 120, NOTE),
                audit(own, 3, AuditAction.REVOKE, Actor.support("jane"), AT, "refund-7", act, 8, 120, NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.support("joan"), AT, "refund-7", act, 8, 120, NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.finance("jane"), AT, "refund-7", act, 8, 120, NOTE),
                audit(
                        own,
                        3,
                        AuditAction.REFUND,
                        Actor.support("jane"),
                        AT.plusSeconds(1),
                        "refund-7",
                        act,
                        8,
                        120,
                        NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.support("jane"), AT, "refund-8", act, 8, 120, NOTE),
                audit(
                        own,
                        3,
                        AuditAction.REFUND,
                        Actor.support("jane"),
                        AT,
                        "refund-7",
                        Optional.empty(),
                        8,
                        120,
                        NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.support("jane"), AT, "refund-7", act, 9, 120, NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.support("jane"), AT, "refund-7", act, 8, 121, NOTE),
                audit(own, 3, AuditAction.REFUND, Actor.support("jane"), AT, "refund-7", act, 8, 120, Note.NONE));
        rows.forEach(row -> links.add(Chain.link(Hash.ZERO, row)));
        links.add(Chain.link(Chain.link(Hash.ZERO, AUDIT), AUDIT));
        assertThat(links).hasSize(rows.size() + 1);
    }

    private static AuditRecord audit(
            Account account,
            long number,
            AuditAction action,
            Actor actor,
            Instant at,
            String key,
            Optional<Key> act,
            long sequence,
            long amount,
            Note note) {
        return new AuditRecord(account, number, action, actor, at, Key.of(key), act, sequence, amount, note, Hash.ZERO);
    }

    /** The parts of an entry, to change one at a time. */
    private record Row(
            Account account,
            long sequence,
            String key,
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
            List<Extension> extensions) {
        Entry entry() {
            return new Entry(
                    account,
                    sequence,
                    Key.of(key),
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
                    Hash.ZERO);
        }

        Row account(Account other) {
            return new Row(
                    other,
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
                    extensions);
        }

        Row sequence(long other) {
            return new Row(
                    account,
                    other,
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
                    extensions);
        }

        Row key(String other) {
            return new Row(
                    account,
                    sequence,
                    other,
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
                    extensions);
        }

        Row type(EntryType other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    other,
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
                    extensions);
        }

        Row amount(long other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    other,
                    at,
                    recordedAt,
                    actor,
                    note,
                    refersTo,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row at(Instant other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    amount,
                    other,
                    recordedAt,
                    actor,
                    note,
                    refersTo,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row recordedAt(Instant other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    amount,
                    at,
                    other,
                    actor,
                    note,
                    refersTo,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row actor(Actor other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    amount,
                    at,
                    recordedAt,
                    other,
                    note,
                    refersTo,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row note(Note other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    amount,
                    at,
                    recordedAt,
                    actor,
                    other,
                    refersTo,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row refersTo(Optional<Key> other) {
            return new Row(
                    account,
                    sequence,
                    key,
                    type,
                    amount,
                    at,
                    recordedAt,
                    actor,
                    note,
                    other,
                    content,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row content(Content other) {
            return new Row(
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
                    other,
                    before,
                    after,
                    draws,
                    extensions);
        }

        Row before(Totals other) {
            return new Row(
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
                    other,
                    after,
                    draws,
                    extensions);
        }

        Row after(Totals other) {
            return new Row(
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
                    other,
                    draws,
                    extensions);
        }

        Row draws(List<Draw> other) {
            return new Row(
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
                    other,
                    extensions);
        }

        Row extensions(List<Extension> other) {
            return new Row(
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
                    other);
        }
    }
}
