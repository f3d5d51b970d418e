package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Draw;
import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of the table of draws. Immutable. */
public record DrawRow(long accountId, long entryNo, int drawNo, long lotNo, long amount, Optional<Long> forLot) {
    /** Its table. */
    public static final Table<DrawRow> TABLE = Table.<DrawRow>named("draw")
            .key("account_id", DrawRow::accountId)
            .key("entry_no", DrawRow::entryNo)
            .smallKey("draw_no", DrawRow::drawNo)
            .number("lot_no", DrawRow::lotNo)
            .number("amount", DrawRow::amount)
            .maybeNumber("for_lot", DrawRow::forLot);

    /** Reads the row that a result is at. */
    public static DrawRow read(ResultSet result) throws SQLException {
        return read(Cells.of(result));
    }

    /** Reads a row from its values. */
    public static DrawRow read(Cells cells) throws SQLException {
        Columns row = new Columns(cells, TABLE);
        return new DrawRow(
                row.number("account_id"),
                row.number("entry_no"),
                row.small("draw_no"),
                row.number("lot_no"),
                row.number("amount"),
                row.maybeNumber("for_lot"));
    }

    /** The row for the draw at this place of an entry. */
    public static DrawRow of(long accountId, long entryNo, int drawNo, Draw draw) {
        return new DrawRow(
                accountId,
                entryNo,
                drawNo,
                draw.lot(),
                draw.amount(),
                draw.forLot() == 0 ? Optional.empty() : Optional.of(draw.forLot()));
    }

    /** The draw that this is the row of. */
    public Draw draw() {
        return new Draw(lotNo, amount, forLot.orElse(0L));
    }
}
