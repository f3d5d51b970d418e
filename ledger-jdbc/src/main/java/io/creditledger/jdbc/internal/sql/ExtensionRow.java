package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Extension;
import io.creditledger.jdbc.internal.wire.Cells;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Expiry;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of extensions. Immutable. */
public record ExtensionRow(
        long accountId, long entryNo, int extensionNo, long lotNo, String oldExpiry, String newExpiry) {
    /** Its table. */
    public static final Table<ExtensionRow> TABLE = Table.<ExtensionRow>named("extension")
            .key("account_id", ExtensionRow::accountId)
            .key("entry_no", ExtensionRow::entryNo)
            .smallKey("extension_no", ExtensionRow::extensionNo)
            .number("lot_no", ExtensionRow::lotNo)
            .text("old_expiry", ExtensionRow::oldExpiry)
            .text("new_expiry", ExtensionRow::newExpiry);

    /** Reads the row that a result is at. */
    public static ExtensionRow read(ResultSet result) throws SQLException {
        return read(Cells.of(result));
    }

    /** Reads a row from its values. */
    public static ExtensionRow read(Cells cells) throws SQLException {
        Columns row = new Columns(cells, TABLE);
        return new ExtensionRow(
                row.number("account_id"),
                row.number("entry_no"),
                row.small("extension_no"),
                row.number("lot_no"),
                row.text("old_expiry"),
                row.text("new_expiry"));
    }

    /** The row for the extension at this place of an entry. */
    public static ExtensionRow of(long accountId, long entryNo, int extensionNo, Extension extension) {
        return new ExtensionRow(
                accountId,
                entryNo,
                extensionNo,
                extension.lot(),
                extension.from().toString(),
                extension.to().toString());
    }

    /** The extension that this is the row of. */
    public Extension extension() {
        return new Extension(lotNo, Expiry.parse(oldExpiry), Expiry.parse(newExpiry));
    }
}
