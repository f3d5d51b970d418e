package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.proof.Seal;
import io.creditledger.proof.SealRecord;
import io.creditledger.value.Actor;
import io.creditledger.value.Note;
import io.creditledger.value.Role;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of seals. Immutable. */
public record SealRow(SealRecord sealed) {
    /** Its table. */
    public static final Table<SealRow> TABLE = Table.<SealRow>named("seal")
            .key("seal_no", row -> row.seal().number())
            .number("sealed_at", row -> Micros.of(row.seal().at()))
            .number("accounts", row -> row.seal().accounts())
            .number("entries", row -> row.seal().entries())
            .bytes("root", row -> HashBytes.of(row.seal().root()))
            .bytes("previous", row -> HashBytes.of(row.seal().previous()))
            .bytes("hash", row -> HashBytes.of(row.seal().hash()))
            .text("actor_id", row -> row.sealed().actor().id())
            .text("actor_role", row -> row.sealed().actor().role().name())
            .maybeText("reason", row -> row.sealed().note().reason())
            .maybeText("reference", row -> row.sealed().note().reference())
            .maybeText("metadata", row -> MetadataText.of(row.sealed().note().metadata()));

    /** Reads the row that a result is at. */
    public static SealRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        Seal seal = new Seal(
                row.number("seal_no"),
                row.instant("sealed_at"),
                row.number("accounts"),
                row.number("entries"),
                row.hash("root"),
                row.hash("previous"),
                row.hash("hash"));
        Note note = new Note(
                row.maybeText("reason"), row.maybeText("reference"), MetadataText.parse(row.maybeText("metadata")));
        return new SealRow(
                new SealRecord(seal, new Actor(row.text("actor_id"), row.one(Role.class, "actor_role")), note));
    }

    private Seal seal() {
        return sealed.seal();
    }
}
