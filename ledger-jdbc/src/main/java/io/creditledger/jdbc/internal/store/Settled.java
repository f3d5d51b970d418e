package io.creditledger.jdbc.internal.store;

import io.creditledger.jdbc.internal.wire.RawRow;

/** Whether nobody wrote to an account while its rows were read: every write adds an entry, or at least an audit record. */
final class Settled {
    private Settled() {}

    static boolean isSame(RawRow before, RawRow after) {
        return before.number("last_entry") == after.number("last_entry")
                && before.number("last_audit") == after.number("last_audit");
    }
}
