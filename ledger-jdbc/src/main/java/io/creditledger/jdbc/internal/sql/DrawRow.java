package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Draw;
import java.util.Optional;

/** A row of the table of draws. Immutable. */
public record DrawRow(long accountId, long entryNo, int drawNo, long lotNo, long amount, Optional<Long> forLot) {
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
