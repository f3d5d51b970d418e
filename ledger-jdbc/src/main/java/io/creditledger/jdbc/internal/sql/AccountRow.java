package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Head;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.sql.SQLException;
import java.time.Instant;

/** A row of the table of accounts. Immutable. */
public record AccountRow(
        long accountId,
        String owner,
        String currency,
        long lastEntry,
        long lastLot,
        long lastAudit,
        Instant lastAt,
        long available,
        long held,
        long pending,
        long debt,
        long scoped,
        long scopedPending,
        Instant nextDue,
        Hash entryChain,
        Hash auditChain) {
    static AccountRow read(Columns row) throws SQLException {
        return new AccountRow(
                row.number("account_id"),
                row.text("owner"),
                row.text("currency"),
                row.number("last_entry"),
                row.number("last_lot"),
                row.number("last_audit"),
                row.instant("last_at"),
                row.number("available"),
                row.number("held"),
                row.number("pending"),
                row.number("debt"),
                row.number("scoped"),
                row.number("scoped_pending"),
                row.instant("next_due"),
                row.hash("entry_chain"),
                row.hash("audit_chain"));
    }

    /** The row for a head under this number. */
    public static AccountRow of(long accountId, Head head) {
        return new AccountRow(
                accountId,
                head.account().owner(),
                head.account().currency(),
                head.sequence(),
                head.lots(),
                head.audits(),
                head.lastAt(),
                head.totals().available(),
                head.totals().held(),
                head.totals().pending(),
                head.totals().debt(),
                head.scoped(),
                head.scopedPending(),
                head.nextDue(),
                head.chain(),
                head.auditChain());
    }

    /** Whose row. */
    public Account account() {
        return new Account(owner, currency);
    }

    /** The head that this is the row of. */
    public Head head() {
        return new Head(
                account(),
                lastEntry,
                lastLot,
                lastAt,
                new Totals(available, held, pending, debt),
                scoped,
                scopedPending,
                nextDue,
                entryChain,
                lastAudit,
                auditChain);
    }
}
