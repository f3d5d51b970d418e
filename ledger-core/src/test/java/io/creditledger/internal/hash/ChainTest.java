package io.creditledger.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.entry.Draw;
import io.creditledger.entry.Entry;
import io.creditledger.entry.EntryType;
import io.creditledger.entry.Extension;
import io.creditledger.entry.Totals;
import io.creditledger.proof.ChainKeys;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Content;
import io.creditledger.value.Expiry;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A link covers everything, and what was hashed once hashes the same forever. */
class ChainTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.000001Z");
    private static final Chain KEYED =
            new Chain(ChainKeys.of("2026-01", "correct horse battery staple 1234".getBytes(StandardCharsets.UTF_8)));
    private static final Note NOTE =
            Note.NONE.reason("Müller called \uD83D\uDE00").reference("T-1").metadata("a", "b");

    static final Entry ENTRY = new Entry(
            Account.of("user-42"),
            7,
            Key.of("job-7"),
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
            List.of(new Extension(1, Expiry.NEVER, Expiry.at(AT))),
            Hash.ZERO);

    static final AuditRecord AUDIT = new AuditRecord(
            AuditOutcome.APPLIED,
            AuditAction.REFUND,
            Actor.support("jane"),
            AT,
            Optional.of(Account.of("user-42")),
            Optional.of(Key.of("refund-7")),
            Optional.of(Key.of("job-7")),
            8,
            120,
            NOTE,
            Optional.empty(),
            Optional.empty(),
            AuditTrail.ACCOUNT,
            3,
            Hash.ZERO);

    @Test
    void the_link_of_an_entry_is_frozen() {
        assertThat(Chain.PLAIN.link(Hash.ZERO, ENTRY))
                .hasToString("df13c924210212b580d48d6d6979573134cdd28f0d27e92caffb166b04c73c30");
    }

    @Test
    void the_link_of_an_audit_record_is_frozen() {
        assertThat(Chain.PLAIN.link(Hash.ZERO, AUDIT))
                .hasToString("74cb3abb484b1c7ea11f248d28e6c07c5b1c0efa0545d1937ddd6b635f4dc191");
    }

    @Test
    void links_with_a_key_are_frozen() {
        assertThat(KEYED.link(Hash.ZERO, ENTRY))
                .hasToString("2026-01:6543c092bf89e4d67614367720bd38b041fd79e827c8558263e4865504438d58");
        assertThat(KEYED.link(Hash.ZERO, AUDIT))
                .hasToString("2026-01:03f948a0536f1ef5f9254a50d7b81054c5ff53352d6d15650c91b4d87c7b2c31");
    }

    @Test
    void the_links_of_a_seal_are_frozen() {
        Hash root = Hash.parse("3d6ae63059c92ad3b6d6aad23275f49a38fdb29332a910e0fa7a62808b7c75d7");
        Seal seal = new Seal(1, AT, 3, 6, root, Hash.ZERO, Hash.ZERO);
        SealRecord row = new SealRecord(seal, Actor.service("night"), Note.NONE.reason("end of day"));
        assertThat(Chain.PLAIN.link(Hash.ZERO, row))
                .hasToString("8727fe9d86ffdfd7bad6e1050b839ae60258543546be230dbc067407c866ae6d");
        assertThat(KEYED.link(Hash.ZERO, row))
                .hasToString("2026-01:4d4b7f9565fad265b49cf4dbf2bdf4b8fb19bd395a6b2ded0bb383ad3ab28b78");
    }

    @Test
    void every_field_of_a_seal_is_covered() {
        Seal seal = new Seal(1, AT, 3, 6, Hash.ZERO, Hash.ZERO, Hash.ZERO);
        SealRecord row = new SealRecord(seal, Actor.service("night"), NOTE);
        List<SealRecord> changes = List.of(
                with(row, "seal", with(seal, "number", 2L)),
                with(row, "seal", with(seal, "at", AT.plusSeconds(1))),
                with(row, "seal", with(seal, "accounts", 4L)),
                with(row, "seal", with(seal, "entries", 7L)),
                with(row, "seal", with(seal, "root", Chain.PLAIN.link(Hash.ZERO, ENTRY))),
                with(row, "actor", Actor.service("day")),
                with(row, "actor", Actor.finance("night")),
                with(row, "note", Note.NONE));
        Set<Hash> links = new HashSet<>();
        links.add(Chain.PLAIN.link(Hash.ZERO, row));
        changes.forEach(change -> links.add(Chain.PLAIN.link(Hash.ZERO, change)));
        links.add(Chain.PLAIN.link(Chain.PLAIN.link(Hash.ZERO, ENTRY), row));
        assertThat(links).hasSize(changes.size() + 2);
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
        List<Entry> changes = List.of(
                with(ENTRY, "account", Account.of("user-43")),
                with(ENTRY, "account", Account.of("user-42").in("euros")),
                with(ENTRY, "sequence", 8L),
                with(ENTRY, "key", Key.of("job-8")),
                with(ENTRY, "type", EntryType.HOLD),
                with(ENTRY, "amount", 121L),
                with(ENTRY, "at", AT.plusNanos(1_000)),
                with(ENTRY, "recordedAt", AT.plusSeconds(2)),
                with(ENTRY, "actor", Actor.support("joan")),
                with(ENTRY, "actor", Actor.finance("jane")),
                with(ENTRY, "note", Note.NONE.reference("T-1").metadata("a", "b")),
                with(ENTRY, "note", NOTE.reason("Muller")),
                with(ENTRY, "note", NOTE.reference("T-2")),
                with(ENTRY, "note", NOTE.metadata("a", "c")),
                with(ENTRY, "note", NOTE.metadata("c", "b")),
                with(ENTRY, "refersTo", Optional.empty()),
                with(ENTRY, "refersTo", Optional.of(Key.of("invoice-8"))),
                with(ENTRY, "content", Content.NONE.with("amount", 121)),
                with(ENTRY, "before", new Totals(301, 1, 2, 0)),
                with(ENTRY, "before", new Totals(300, 0, 2, 0)),
                with(ENTRY, "before", new Totals(300, 1, 0, 0)),
                with(ENTRY, "before", new Totals(300, 1, 2, 1)),
                with(ENTRY, "after", new Totals(181, 1, 2, 3)),
                with(ENTRY, "after", new Totals(180, 0, 2, 3)),
                with(ENTRY, "after", new Totals(180, 1, 0, 3)),
                with(ENTRY, "after", new Totals(180, 1, 2, 0)),
                with(ENTRY, "draws", List.of(new Draw(1, -100, 0))),
                with(ENTRY, "draws", List.of(new Draw(2, -20, 3), new Draw(1, -100, 0))),
                with(ENTRY, "draws", List.of(new Draw(4, -100, 0), new Draw(2, -20, 3))),
                with(ENTRY, "draws", List.of(new Draw(1, -101, 0), new Draw(2, -20, 3))),
                with(ENTRY, "draws", List.of(new Draw(1, -100, 0), new Draw(2, -20, 0))),
                with(ENTRY, "extensions", List.of()),
                with(ENTRY, "extensions", List.of(new Extension(2, Expiry.NEVER, Expiry.at(AT)))),
                with(ENTRY, "extensions", List.of(new Extension(1, Expiry.at(AT), Expiry.at(AT)))),
                with(ENTRY, "extensions", List.of(new Extension(1, Expiry.NEVER, Expiry.after(Duration.ofDays(1))))));
        Set<Hash> links = new HashSet<>();
        links.add(Chain.PLAIN.link(Hash.ZERO, ENTRY));
        changes.forEach(change -> links.add(Chain.PLAIN.link(Hash.ZERO, change)));
        links.add(Chain.PLAIN.link(Chain.PLAIN.link(Hash.ZERO, ENTRY), ENTRY));
        assertThat(links).hasSize(changes.size() + 2);
    }

    @Test
    void every_field_of_an_audit_record_is_covered() {
        List<AuditRecord> changes = List.of(
                with(AUDIT, "account", Optional.of(Account.of("user-43"))),
                with(AUDIT, "number", 4L),
                with(AUDIT, "action", AuditAction.REVOKE),
                with(AUDIT, "actor", Actor.support("joan")),
                with(AUDIT, "actor", Actor.finance("jane")),
                with(AUDIT, "at", AT.plusSeconds(1)),
                with(AUDIT, "key", Optional.of(Key.of("refund-8"))),
                with(AUDIT, "refersTo", Optional.empty()),
                with(AUDIT, "sequence", 9L),
                with(AUDIT, "amount", 121L),
                with(AUDIT, "note", Note.NONE),
                with(AUDIT, "account", Optional.empty()),
                with(AUDIT, "key", Optional.empty()),
                with(AUDIT, "outcome", AuditOutcome.DENIED),
                with(AUDIT, "approvedBy", Optional.of(Actor.admin("ann"))),
                with(AUDIT, "approvedBy", Optional.of(Actor.admin("bob"))),
                with(AUDIT, "approvedBy", Optional.of(Actor.finance("ann"))),
                with(AUDIT, "because", Optional.of("no")),
                with(AUDIT, "because", Optional.of("yes")),
                with(AUDIT, "trail", AuditTrail.ACTOR));
        Set<Hash> links = new HashSet<>();
        links.add(Chain.PLAIN.link(Hash.ZERO, AUDIT));
        changes.forEach(change -> links.add(Chain.PLAIN.link(Hash.ZERO, change)));
        links.add(Chain.PLAIN.link(Chain.PLAIN.link(Hash.ZERO, AUDIT), AUDIT));
        assertThat(links).hasSize(changes.size() + 2);
    }

    /** The same record with another value in one of its components. */
    static <R extends Record> R with(R row, String component, Object value) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean other = components[i].getName().equals(component);
                values[i] = other ? value : components[i].getAccessor().invoke(row);
            }
            @SuppressWarnings("unchecked")
            Class<R> type = (Class<R>) row.getClass();
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
