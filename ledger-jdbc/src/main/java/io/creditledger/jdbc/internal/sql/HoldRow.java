package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Draw;
import io.creditledger.entry.HoldState;
import io.creditledger.internal.engine.Held;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of holds. Immutable.
 *
 * @param entryNo the entry that made it, whose draws are the hold's
 * @param isOpen 1 while nothing has become of it
 */
public record HoldRow(
        long accountId,
        long entryNo,
        Key holdKey,
        long amount,
        Instant endsAt,
        HoldState state,
        int isOpen,
        Optional<Key> settledBy) {
    /** Its table. */
    public static final Table<HoldRow> TABLE = Table.<HoldRow>named("hold")
            .key("account_id", HoldRow::accountId)
            .key("entry_no", HoldRow::entryNo)
            .text("hold_key", row -> row.holdKey().value())
            .number("amount", HoldRow::amount)
            .number("ends_at", row -> Micros.of(row.endsAt()))
            .changing()
            .text("state", row -> row.state().name())
            .small("is_open", HoldRow::isOpen)
            .maybeText("settled_by", row -> row.settledBy().map(Key::value));

    /** Reads the row that a result is at. */
    public static HoldRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        return new HoldRow(
                row.number("account_id"),
                row.number("entry_no"),
                row.key("hold_key"),
                row.number("amount"),
                row.instant("ends_at"),
                row.one(HoldState.class, "state"),
                row.small("is_open"),
                row.maybeKey("settled_by"));
    }

    /** The row for a hold. */
    public static HoldRow of(long accountId, Held hold) {
        return new HoldRow(
                accountId,
                hold.sequence(),
                hold.key(),
                hold.amount(),
                hold.until(),
                hold.state(),
                hold.state() == HoldState.OPEN ? 1 : 0,
                hold.settledBy());
    }

    /** The hold that this is the row of, with what it took. */
    public Held hold(List<Draw> draws) {
        return new Held(entryNo, holdKey, amount, endsAt, state, settledBy, draws);
    }
}
