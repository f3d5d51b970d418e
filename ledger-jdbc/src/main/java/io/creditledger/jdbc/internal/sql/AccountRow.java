package io.creditledger.jdbc.internal.sql;

import io.creditledger.entry.Totals;
import io.creditledger.internal.engine.Head;
import io.creditledger.internal.engine.SignalState;
import io.creditledger.jdbc.internal.wire.Table;
import io.creditledger.value.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A row of the table of accounts. Immutable.
 *
 * @param version moved on by whoever locks by an update, or {@linkplain AccountSql#fence fences something off}
 * @param head what the row is to say
 * @param before what it says in its table
 */
public record AccountRow(long accountId, long version, Head head, Head before) {
    /** Its table. What its signals have told and has held ever since, see {@link ToldNumber}. */
    public static final Table<AccountRow> TABLE = Table.<AccountRow>named("account")
            .key("account_id", AccountRow::accountId)
            .text("owner", row -> row.account().owner())
            .text("currency", row -> row.account().currency())
            .number("version", row -> row.before.sequence())
            .changing()
            .number("last_entry", AccountRow::lastEntry)
            .guard("last_entry", "version")
            .number("last_lot", AccountRow::lastLot)
            .number("last_audit", AccountRow::lastAudit)
            .number("last_at", row -> Micros.of(row.head.lastAt()))
            .number("available", row -> row.head.totals().available())
            .number("held", row -> row.head.totals().held())
            .number("pending", row -> row.head.totals().pending())
            .number("debt", row -> row.head.totals().debt())
            .number("scoped", row -> row.head.scoped())
            .number("scoped_pending", row -> row.head.scopedPending())
            .number("next_due", row -> Micros.of(row.nextDue()))
            .bytes("entry_chain", row -> HashBytes.of(row.head.chain()))
            .bytes("audit_chain", row -> HashBytes.of(row.head.auditChain()))
            .number("last_signal", row -> row.head.signals().count())
            .small("told", row -> ToldNumber.of(row.head.signals().told()))
            .number("next_expiry", row -> Micros.of(row.head.signals().nextExpiry()))
            // Who has written to an account has changed one of these. What else the row says follows from its entries.
            .rememberedNumber("version", AccountRow::version)
            .remembered(
                    row -> row.standing(row.before),
                    List.of("entry_chain", "audit_chain", "last_signal", "told", "next_expiry", "next_due"));

    /** The columns that make a new row: all but the number, which the database gives. */
    public static final List<String> OPENED = TABLE.without("account_id");

    /** Reads the row that a result is at. */
    public static AccountRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result, TABLE);
        Head head = new Head(
                new Account(row.text("owner"), row.text("currency")),
                row.number("last_entry"),
                row.number("last_lot"),
                row.instant("last_at"),
                new Totals(row.number("available"), row.number("held"), row.number("pending"), row.number("debt")),
                row.number("scoped"),
                row.number("scoped_pending"),
                row.instant("next_due"),
                row.hash("entry_chain"),
                row.number("last_audit"),
                row.hash("audit_chain"),
                new SignalState(
                        row.number("last_signal"), ToldNumber.kinds(row.small("told")), row.instant("next_expiry")));
        return new AccountRow(row.number("account_id"), row.number("version"), head, head);
    }

    /** The row for an account that never had an entry, and has no number yet. */
    public static AccountRow empty(Account account) {
        return of(0, Head.empty(account));
    }

    /** The row of an account with this number that stands at this head. */
    public static AccountRow of(long accountId, Head head) {
        return new AccountRow(accountId, 0, head, head);
    }

    /** The row as it is to be once the account has moved on to this head. */
    public AccountRow moved(Head next) {
        return new AccountRow(accountId, version, next, before);
    }

    /** The row where it stands at this head in its table. */
    public AccountRow standing(Head there) {
        return new AccountRow(accountId, version, there, there);
    }

    /** What the columns {@link #OPENED} of a new row hold. */
    public List<Object> opened() {
        return TABLE.values(this, OPENED);
    }

    /** Whose row. */
    public Account account() {
        return head.account();
    }

    /** The number of the last entry. */
    public long lastEntry() {
        return head.sequence();
    }

    /** The number of the last lot. */
    public long lastLot() {
        return head.lots();
    }

    /** The number of the last audit record. */
    public long lastAudit() {
        return head.audits();
    }

    /** Nothing happens, or is to be told, by itself before this instant. */
    public Instant nextDue() {
        return head.nextDue();
    }
}
