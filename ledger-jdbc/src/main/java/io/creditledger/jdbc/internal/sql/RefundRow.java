package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Table;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of refunds: how much of what an act took was given back. Immutable. */
public record RefundRow(long accountId, long entryNo, long refunded) {
    /** Its table. */
    public static final Table<RefundRow> TABLE = Table.<RefundRow>named("refund")
            .key("account_id", RefundRow::accountId)
            .key("entry_no", RefundRow::entryNo)
            .changing()
            .number("refunded", RefundRow::refunded);

    /** Reads the row that a result is at. */
    public static RefundRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new RefundRow(row.number("account_id"), row.number("entry_no"), row.number("refunded"));
    }
}
