package io.creditledger.jdbc.internal.sql;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Hash;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of the table of audit records. Immutable. */
public record AuditRow(
        long accountId,
        String owner,
        String currency,
        long auditNo,
        AuditAction action,
        String actorId,
        Role actorRole,
        Instant happenedAt,
        Key entryKey,
        Optional<Key> refersTo,
        long entryNo,
        long amount,
        Optional<String> reason,
        Optional<String> reference,
        Optional<String> metadata,
        Optional<String> approverId,
        Optional<String> approverRole,
        Optional<String> because,
        Hash hash) {
    /** Its table. */
    public static final Table<AuditRow> TABLE = Table.<AuditRow>named("audit")
            .key("account_id", AuditRow::accountId)
            .key("audit_no", AuditRow::auditNo)
            .text("action", row -> row.action().name())
            .text("actor_id", AuditRow::actorId)
            .text("actor_role", row -> row.actorRole().name())
            .number("happened_at", row -> Micros.of(row.happenedAt()))
            .text("entry_key", row -> row.entryKey().value())
            .maybeText("refers_to", row -> row.refersTo().map(Key::value))
            .number("entry_no", AuditRow::entryNo)
            .number("amount", AuditRow::amount)
            .maybeText("reason", AuditRow::reason)
            .maybeText("reference", AuditRow::reference)
            .maybeText("metadata", AuditRow::metadata)
            .maybeText("approver_id", AuditRow::approverId)
            .maybeText("approver_role", AuditRow::approverRole)
            .maybeText("because", AuditRow::because)
            .bytes("hash", row -> HashBytes.of(row.hash()))
            .withOwner();

    /** Reads the row that a result is at. */
    public static AuditRow read(ResultSet result) throws SQLException {
        return read(Cells.of(result));
    }

    /** Reads a row from its values. */
    public static AuditRow read(Cells cells) throws SQLException {
        Columns row = new Columns(cells, TABLE);
        return new AuditRow(
                row.number("account_id"),
                row.text("owner"),
                row.text("currency"),
                row.number("audit_no"),
                row.one(AuditAction.class, "action"),
                row.text("actor_id"),
                row.one(Role.class, "actor_role"),
                row.instant("happened_at"),
                row.key("entry_key"),
                row.maybeKey("refers_to"),
                row.number("entry_no"),
                row.number("amount"),
                row.maybeText("reason"),
                row.maybeText("reference"),
                row.maybeText("metadata"),
                row.maybeText("approver_id"),
                row.maybeText("approver_role"),
                row.maybeText("because"),
                row.hash("hash"));
    }

    /** The row for an audit record. */
    public static AuditRow of(long accountId, AuditRecord audited) {
        return new AuditRow(
                accountId,
                audited.account().orElseThrow().owner(),
                audited.account().orElseThrow().currency(),
                audited.number(),
                audited.action(),
                audited.actor().id(),
                audited.actor().role(),
                audited.at(),
                audited.key().orElseThrow(),
                audited.refersTo(),
                audited.sequence(),
                audited.amount(),
                audited.note().reason(),
                audited.note().reference(),
                MetadataText.of(audited.note().metadata()),
                audited.approvedBy().map(Actor::id),
                audited.approvedBy().map(by -> by.role().name()),
                audited.because(),
                audited.hash());
    }

    /** The audit record that this is the row of. */
    public AuditRecord audited() {
        return new AuditRecord(
                AuditOutcome.APPLIED,
                action,
                new Actor(actorId, actorRole),
                happenedAt,
                Optional.of(new Account(owner, currency)),
                Optional.of(entryKey),
                refersTo,
                entryNo,
                amount,
                new Note(reason, reference, MetadataText.parse(metadata)),
                approverId.map(id -> new Actor(id, Role.valueOf(approverRole.orElseThrow()))),
                because,
                AuditTrail.ACCOUNT,
                auditNo,
                hash);
    }
}
