package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.SignalState;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A row of the table of accounts. Immutable.
 *
 * @param told what its signals have told and has held ever since, see {@link ToldNumber}
 * @param movedFrom the last entry that the row tells of in its table
 */
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
        Hash auditChain,
        long lastSignal,
        int told,
        Instant nextExpiry,
        long movedFrom) {
    /** Its table. */
    public static final Table<AccountRow> TABLE = Table.<AccountRow>named("account")
            .key("account_id", AccountRow::accountId)
            .text("owner", AccountRow::owner)
            .text("currency", AccountRow::currency)
            .number("version", AccountRow::movedFrom)
            .changing()
            .number("last_entry", AccountRow::lastEntry)
            .guard("last_entry", "version")
            .number("last_lot", AccountRow::lastLot)
            .number("last_audit", AccountRow::lastAudit)
            .number("last_at", row -> Micros.of(row.lastAt()))
            .number("available", AccountRow::available)
            .number("held", AccountRow::held)
            .number("pending", AccountRow::pending)
            .number("debt", AccountRow::debt)
            .number("scoped", AccountRow::scoped)
            .number("scoped_pending", AccountRow::scopedPending)
            .number("next_due", row -> Micros.of(row.nextDue()))
            .bytes("entry_chain", row -> HashBytes.of(row.entryChain()))
            .bytes("audit_chain", row -> HashBytes.of(row.auditChain()))
            .number("last_signal", AccountRow::lastSignal)
            .small("told", AccountRow::told)
            .number("next_expiry", row -> Micros.of(row.nextExpiry()));

    /** The columns that make a new row: all but the number, which the database gives. */
    public static final List<String> OPENED = TABLE.without("account_id");

    /** Reads the row that a result is at. */
    public static AccountRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
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
                row.hash("audit_chain"),
                row.number("last_signal"),
                row.small("told"),
                row.instant("next_expiry"),
                row.number("last_entry"));
    }

    /** The row for an account that never had an entry, and has no number yet. */
    public static AccountRow empty(Account account) {
        return of(0, Head.empty(account), 0);
    }

    /** The row of an account with this number that stands at this head. */
    public static AccountRow of(long accountId, Head head) {
        return of(accountId, head, head.sequence());
    }

    /** The row as it is once the account has moved on to this head. */
    public AccountRow moved(Head head) {
        return of(accountId, head, lastEntry);
    }

    private static AccountRow of(long accountId, Head head, long movedFrom) {
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
                head.auditChain(),
                head.signals().count(),
                ToldNumber.of(head.signals().told()),
                head.signals().nextExpiry(),
                movedFrom);
    }

    /** What the columns {@link #OPENED} of a new row hold. */
    public List<Object> opened() {
        return TABLE.values(this, OPENED);
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
                auditChain,
                new SignalState(lastSignal, ToldNumber.kinds(told), nextExpiry));
    }
}
