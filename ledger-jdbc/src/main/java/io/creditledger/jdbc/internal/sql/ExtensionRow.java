package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Extension;
import java.sql.SQLException;

/** A row of the table of extensions. Immutable. */
public record ExtensionRow(
        long accountId, long entryNo, int extensionNo, long lotNo, String oldExpiry, String newExpiry) {
    static ExtensionRow read(Columns row) throws SQLException {
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
        return new Extension(lotNo, ExpiryText.parse(oldExpiry), ExpiryText.parse(newExpiry));
    }
}
