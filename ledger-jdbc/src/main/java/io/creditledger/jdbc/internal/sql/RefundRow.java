package io.creditledger.jdbc.internal.sql;

import java.sql.SQLException;

/** A row of the table of refunds: how much of what an act took was given back. Immutable. */
public record RefundRow(long accountId, long entryNo, long refunded) {
    static RefundRow read(Columns row) throws SQLException {
        return new RefundRow(row.number("account_id"), row.number("entry_no"), row.number("refunded"));
    }
}
