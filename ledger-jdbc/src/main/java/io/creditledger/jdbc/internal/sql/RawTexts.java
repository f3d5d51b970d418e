package io.creditledger.jdbc.internal.sql;

import io.creditledger.jdbc.internal.wire.Call;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.jdbc.internal.wire.RowReader;
import io.creditledger.jdbc.internal.wire.Table;
import java.util.List;

/**
 * The queries for all rows of a table, as they are, in the order of their numbers: those of accounts that stand next to each other, or
 * those of one account, page by page. Immutable.
 */
public final class RawTexts {
    private final String select;
    private final String delete;
    private final String order;
    private final String number;
    private final String limit;
    private final RowReader<RawRow> reader;

    /** For a table whose name begins like this, in a database that limits a query like this. */
    public RawTexts(String prefix, Table<?> table, String limit) {
        this.select = "SELECT " + table.selectedAsItIs("t") + " FROM " + prefix + table.name() + " t WHERE ";
        this.delete = "DELETE FROM " + prefix + table.name() + " WHERE account_id = ? AND ";
        this.order = " ORDER BY t." + String.join(", t.", table.keys()) + " ";
        this.number = table.keys().size() > 1 ? "t." + table.keys().get(1) : "t.account_id";
        this.limit = limit;
        this.reader = RawRow.reader(table);
    }

    /** The rows of the accounts behind one number and up to another, at most this many. */
    public Call<RawRow> ofAccounts(long after, long upTo, int most) {
        return Call.query(
                select + "t.account_id > ? AND t.account_id <= ?" + order + limited(most),
                List.of(after, upTo),
                reader);
    }

    /** The rows of an account behind a number, at most this many. */
    public Call<RawRow> ofAccount(long account, long after, int most) {
        return Call.query(
                select + "t.account_id = ? AND " + number + " > ?" + order + limited(most),
                List.of(account, after),
                reader);
    }

    /** All rows of an account behind a number and up to another. */
    public Call<RawRow> between(long account, long after, long upTo) {
        return Call.query(
                select + "t.account_id = ? AND " + number + " > ? AND " + number + " <= ?" + order,
                List.of(account, after, upTo),
                reader);
    }

    /** Removes a row of an account; for tables that are caches. */
    public Call<Object> delete(long account, long number) {
        return Call.update(delete + this.number.substring(2) + " = ?", List.of(account, number));
    }

    private String limited(int most) {
        return limit.replace(":limit", String.valueOf(most));
    }
}
