package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Call;
import java.util.List;

/**
 * The queries of inspections. Immutable.
 *
 * @param prefix what the names of all tables begin with
 * @param limit how the database limits a query
 */
public record ArchiveTexts(
        String prefix,
        String limit,
        RawTexts accounts,
        RawTexts entries,
        RawTexts draws,
        RawTexts extensions,
        RawTexts audits,
        RawTexts lots,
        RawTexts holds,
        RawTexts refunds) {
    /** The queries on tables whose names begin like this, in a database that limits a query like this. */
    public static ArchiveTexts of(String prefix, String limit) {
        return new ArchiveTexts(
                prefix,
                limit,
                new RawTexts(prefix, AccountRow.TABLE, limit),
                new RawTexts(prefix, EntryRow.TABLE, limit),
                new RawTexts(prefix, DrawRow.TABLE, limit),
                new RawTexts(prefix, ExtensionRow.TABLE, limit),
                new RawTexts(prefix, AuditRow.TABLE, limit),
                new RawTexts(prefix, LotRow.TABLE, limit),
                new RawTexts(prefix, HoldRow.TABLE, limit),
                new RawTexts(prefix, RefundRow.TABLE, limit));
    }

    /** How many accounts there are. */
    public Call<Long> count() {
        return Call.query("SELECT COUNT(*) FROM " + prefix + "account", List.of(), row -> row.getLong(1));
    }

    /** The numbers of the accounts behind one, each with the number of its last entry, at most this many. */
    public Call<long[]> sizes(long after, int most) {
        return Call.query(
                "SELECT account_id, last_entry FROM " + prefix + "account WHERE account_id > ? ORDER BY account_id "
                        + limit.replace(":limit", String.valueOf(most)),
                List.of(after),
                row -> new long[] {row.getLong(1), row.getLong(2)});
    }

    /** The number of an account, by its owner and currency. */
    public Call<Long> number(String owner, String currency) {
        return Call.query(
                "SELECT account_id FROM " + prefix + "account WHERE owner = ? AND currency = ?",
                List.of(owner, currency),
                row -> row.getLong(1));
    }
}
