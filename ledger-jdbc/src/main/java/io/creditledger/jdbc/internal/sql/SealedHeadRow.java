package io.creditledger.jdbc.internal.sql;

import io.creditledger.internal.store.SealedHead;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of sealed heads. Names its account itself, so that it bears witness even where that is gone. Immutable. */
public record SealedHeadRow(SealedHead head) {
    /** Its table. */
    public static final Table<SealedHeadRow> TABLE = Table.<SealedHeadRow>named("seal_head")
            .text("owner", row -> row.head().account().owner())
            .text("currency", row -> row.head().account().currency())
            .number("seal_no", row -> row.head().seal())
            .number("entry_no", row -> row.head().sequence())
            .bytes("entry_link", row -> HashBytes.of(row.head().link()))
            .number("audit_no", row -> row.head().audits())
            .bytes("audit_link", row -> HashBytes.of(row.head().auditLink()));

    /** Reads the row that a result is at. */
    public static SealedHeadRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new SealedHeadRow(new SealedHead(
                new Account(row.text("owner"), row.text("currency")),
                row.number("seal_no"),
                row.number("entry_no"),
                row.hash("entry_link"),
                row.number("audit_no"),
                row.hash("audit_link")));
    }
}
