package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Table;

/**
 * The queries for the parts of books: their lots, holds, entries and what hangs on them. Immutable.
 *
 * @param everyLot every lot, by its account
 * @param openLots every lot in which something remains, by its account
 * @param dueLots those to which something happens by itself until an instant
 * @param lots lots by their numbers
 * @param reissues the lots that were issued anew for those with some numbers
 * @param lotsMadeBy the lots that the entries with some keys made
 * @param nextDueLot when next, after an instant, something happens by itself to a lot
 * @param nextDueHold when next, after an instant, a hold ends
 * @param openHolds every open hold, by its account
 * @param dueHolds the open holds whose time is up at an instant
 * @param holds holds by their numbers, which are those of entries
 * @param holdsWithKey holds by their keys; these are those of entries, where they have an index
 * @param entries entries by their numbers, in order
 * @param draws draws by the numbers of their entries, in order
 * @param extensions extensions by the numbers of their entries, in order
 * @param refunds how much was given back, by the numbers of entries
 */
public record PartTexts(
        Pick<LotRow> everyLot,
        Pick<LotRow> openLots,
        Pick<LotRow> dueLots,
        Pick<LotRow> lots,
        Pick<LotRow> reissues,
        Pick<LotRow> lotsMadeBy,
        Pick<DueRow> nextDueLot,
        Pick<DueRow> nextDueHold,
        Pick<HoldRow> openHolds,
        Pick<HoldRow> dueHolds,
        Pick<HoldRow> holds,
        Pick<HoldRow> holdsWithKey,
        Pick<EntryRow> entries,
        Pick<DrawRow> draws,
        Pick<ExtensionRow> extensions,
        Pick<RefundRow> refunds) {
    private static final String OPEN = " AND t.is_open = 1";
    private static final String BY_ENTRY = "t.entry_no =";

    /** The queries on tables whose names begin like this. */
    public static PartTexts of(String prefix) {
        String lot = rows(prefix, LotRow.TABLE, "lot");
        String hold = rows(prefix, HoldRow.TABLE, "hold");
        String entry =
                rows(prefix, EntryRow.TABLE, "entry") + " JOIN " + prefix + "account a ON a.account_id = t.account_id";
        String keyed = hold + " JOIN " + prefix + "entry e ON e.account_id = t.account_id AND e.entry_no = t.entry_no";
        return new PartTexts(
                new Pick<>(lot, "t.account_id =", "", LotRow::read, LotRow::accountId),
                new Pick<>(lot, "t.account_id =", OPEN, LotRow::read, LotRow::accountId),
                new Pick<>(lot, "t.due_at <=", OPEN, LotRow::read, LotRow::accountId),
                new Pick<>(lot, "t.lot_no =", "", LotRow::read, LotRow::accountId),
                new Pick<>(lot, "t.replaces =", "", LotRow::read, LotRow::accountId),
                new Pick<>(lot, "t.lot_key =", "", LotRow::read, LotRow::accountId),
                next(prefix, "lot", "due_at"),
                next(prefix, "hold", "ends_at"),
                new Pick<>(hold, "t.account_id =", OPEN, HoldRow::read, HoldRow::accountId),
                new Pick<>(hold, "t.ends_at <=", OPEN, HoldRow::read, HoldRow::accountId),
                new Pick<>(hold, BY_ENTRY, "", HoldRow::read, HoldRow::accountId),
                new Pick<>(keyed, "e.entry_key =", "", HoldRow::read, HoldRow::accountId),
                new Pick<>(entry, BY_ENTRY, " ORDER BY t.entry_no", EntryRow::read, EntryRow::accountId),
                new Pick<>(
                        rows(prefix, DrawRow.TABLE, "draw"),
                        BY_ENTRY,
                        " ORDER BY t.entry_no, t.draw_no",
                        DrawRow::read,
                        DrawRow::accountId),
                new Pick<>(
                        rows(prefix, ExtensionRow.TABLE, "extension"),
                        BY_ENTRY,
                        " ORDER BY t.entry_no, t.extension_no",
                        ExtensionRow::read,
                        ExtensionRow::accountId),
                new Pick<>(
                        rows(prefix, RefundRow.TABLE, "refund"), BY_ENTRY, "", RefundRow::read, RefundRow::accountId));
    }

    private static String rows(String prefix, Table<?> columns, String table) {
        return "SELECT " + columns.selected("t") + " FROM " + prefix + table + " t";
    }

    private static Pick<DueRow> next(String prefix, String table, String column) {
        return new Pick<>(
                "SELECT t.account_id, MIN(t." + column + ") FROM " + prefix + table + " t",
                "t." + column + " >",
                OPEN + " GROUP BY t.account_id",
                row -> new DueRow(row.getLong(1), Micros.instant(row.getLong(2))),
                DueRow::accountId);
    }
}
