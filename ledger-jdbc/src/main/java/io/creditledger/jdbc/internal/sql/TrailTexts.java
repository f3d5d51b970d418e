package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RawRow;
import java.util.List;

/**
 * The queries for the trails of actors, as they are. Immutable.
 *
 * @param prefix what the names of all tables begin with
 * @param limit how the database limits a query
 */
public record TrailTexts(String prefix, String limit) {
    /** Where the trails of actors end, those behind one actor, at most this many. */
    public Call<RawRow> heads(String after, int most) {
        return Call.query(
                "SELECT " + TrailHeadRow.TABLE.selectedAsItIs("h") + " FROM " + prefix
                        + "trail_head h WHERE h.actor_id > ? ORDER BY h.actor_id " + limited(most),
                List.of(after),
                RawRow.reader(TrailHeadRow.TABLE));
    }

    /** Where the trail of one actor ends. */
    public Call<RawRow> head(String actor) {
        return Call.query(
                "SELECT " + TrailHeadRow.TABLE.selectedAsItIs("h") + " FROM " + prefix
                        + "trail_head h WHERE h.actor_id = ?",
                List.of(actor),
                RawRow.reader(TrailHeadRow.TABLE));
    }

    /** The records of an actor behind a number, at most this many. */
    public Call<RawRow> records(String actor, long after, int most) {
        return Call.query(
                "SELECT " + TrailRow.TABLE.selectedAsItIs("u") + " FROM " + prefix
                        + "trail u WHERE u.actor_id = ? AND u.trail_no > ? ORDER BY u.trail_no " + limited(most),
                List.of(actor, after),
                RawRow.reader(TrailRow.TABLE));
    }

    /** The actors with records of whom nobody says where their trails end. */
    public Call<String> headless() {
        return Call.query(
                "SELECT DISTINCT u.actor_id FROM " + prefix + "trail u WHERE NOT EXISTS (SELECT 1 FROM " + prefix
                        + "trail_head h WHERE h.actor_id = u.actor_id)",
                List.of(),
                row -> row.getString(1));
    }

    private String limited(int most) {
        return limit.replace(":limit", String.valueOf(most));
    }
}
