package io.creditledger.jdbc.internal.sql;

import io.creditledger.audit.AuditRecord;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the table of where the trails of actors stand. Immutable.
 *
 * @param movedFrom the last record that the row tells of in its table
 */
public record TrailHeadRow(String actorId, long lastNo, Hash chain, long movedFrom) {
    /** Its table. */
    public static final Table<TrailHeadRow> TABLE = Table.<TrailHeadRow>named("trail_head")
            .textKey("actor_id", TrailHeadRow::actorId)
            .number("version", TrailHeadRow::movedFrom)
            .changing()
            .number("last_no", TrailHeadRow::lastNo)
            .guard("last_no", "version")
            .bytes("chain", row -> HashBytes.of(row.chain()));

    /** Reads the row that a result is at. */
    public static TrailHeadRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new TrailHeadRow(row.text("actor_id"), row.number("last_no"), row.hash("chain"), row.number("last_no"));
    }

    /** The row once this record has been added. */
    public static TrailHeadRow after(AuditRecord row) {
        return new TrailHeadRow(row.actor().id(), row.number(), row.hash(), row.number() - 1);
    }
}
