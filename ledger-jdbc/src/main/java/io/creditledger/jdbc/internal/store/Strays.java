package io.creditledger.jdbc.internal.store;

import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.internal.store.Visitor;
import io.creditledger.jdbc.internal.wire.RawRow;
import io.creditledger.value.Account;
import java.util.List;
import java.util.Optional;

/** Tells a visitor of rows that belong to no account. */
final class Strays {
    private Strays() {}

    /** Whose row this is; a visitor is told where nobody can say. */
    static Optional<Account> account(RawRow row, Visitor visitor) {
        try {
            return Optional.of(new Account(text(row, 2), text(row, 3)));
        } catch (RuntimeException garbled) {
            visitor.stray(
                    Row.ACCOUNT,
                    "account number " + row.number("account_id") + " cannot be read: " + garbled.getMessage());
            return Optional.empty();
        }
    }

    private static String text(RawRow row, int position) {
        return String.valueOf(row.text(position));
    }

    /** Rows whose account is not there. */
    static void tell(RowKind kind, List<RawRow> rows, String number, String part, Visitor visitor) {
        for (RawRow row : rows) {
            visitor.stray(
                    new Row(kind, row.number(number), part.isEmpty() ? 0 : (int) row.number(part)),
                    "there is no account number " + row.number("account_id"));
        }
    }
}
