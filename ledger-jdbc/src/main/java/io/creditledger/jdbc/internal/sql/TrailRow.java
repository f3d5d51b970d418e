package io.creditledger.jdbc.internal.sql;

import io.creditledger.audit.AuditAction;
import io.creditledger.audit.AuditOutcome;
import io.creditledger.audit.AuditRecord;
import io.creditledger.audit.AuditTrail;
import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of the table of what actors only tried. */
public final class TrailRow {
    /** Its table. */
    public static final Table<AuditRecord> TABLE = Table.<AuditRecord>named("trail")
            .textKey("actor_id", row -> row.actor().id())
            .key("trail_no", AuditRecord::number)
            .text("outcome", row -> row.outcome().name())
            .text("action", row -> row.action().name())
            .text("actor_role", row -> row.actor().role().name())
            .number("happened_at", row -> Micros.of(row.at()))
            .maybeText("owner", row -> row.account().map(Account::owner))
            .maybeText("currency", row -> row.account().map(Account::currency))
            .maybeText("entry_key", row -> row.key().map(Key::value))
            .maybeText("refers_to", row -> row.refersTo().map(Key::value))
            .number("amount", AuditRecord::amount)
            .maybeText("reason", row -> row.note().reason())
            .maybeText("reference", row -> row.note().reference())
            .maybeText("metadata", row -> MetadataText.of(row.note().metadata()))
            .maybeText("because", AuditRecord::because)
            .bytes("hash", row -> HashBytes.of(row.hash()));

    private TrailRow() {}

    /** Reads the row that a result is at. */
    public static AuditRecord read(ResultSet result) throws SQLException {
        return read(Cells.of(result));
    }

    /** Reads a row from its values. */
    public static AuditRecord read(Cells cells) throws SQLException {
        Columns row = new Columns(cells, TABLE);
        Optional<String> currency = row.maybeText("currency");
        return new AuditRecord(
                row.one(AuditOutcome.class, "outcome"),
                row.one(AuditAction.class, "action"),
                new Actor(row.text("actor_id"), row.one(Role.class, "actor_role")),
                row.instant("happened_at"),
                row.maybeText("owner").map(owner -> new Account(owner, currency.orElseThrow())),
                row.maybeKey("entry_key"),
                row.maybeKey("refers_to"),
                0,
                row.number("amount"),
                new Note(
                        row.maybeText("reason"),
                        row.maybeText("reference"),
                        MetadataText.parse(row.maybeText("metadata"))),
                Optional.empty(),
                row.maybeText("because"),
                AuditTrail.ACTOR,
                row.number("trail_no"),
                row.hash("hash"));
    }
}
