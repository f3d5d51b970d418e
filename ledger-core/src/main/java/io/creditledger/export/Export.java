package io.creditledger.export;

import io.creditledger.Ledger;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.export.AuditColumns;
import io.creditledger.internal.export.EntryColumns;
import io.creditledger.internal.export.PagedTable;
import io.creditledger.internal.page.EveryPage;
import io.creditledger.internal.text.Times;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import java.io.IOException;
import java.time.ZoneOffset;

/**
 * The whole answer to a query as a file, however many pages it has: never more than one of them is in memory. Immutable; each
 * writing asks the ledger anew.
 *
 * <pre>{@code
 * Export.audit(ledger, AuditQuery.oldestFirst().from(january).until(february)).writeCsv(file);
 * }</pre>
 *
 * <p>All times are UTC, in ISO 8601, to the microsecond. What is recorded while an export goes on may be in it, if it comes after
 * the place that has been reached; nothing is in it twice.
 */
public final class Export {
    private static final Times UTC = new Times(ZoneOffset.UTC);

    private final PagedTable<?> table;

    private Export(PagedTable<?> table) {
        this.table = table;
    }

    /** All audit records of a query, in its order; from its place on, where it has one. */
    public static Export audit(Ledger ledger, AuditQuery query) {
        Checks.present("ledger", ledger);
        Checks.present("query", query);
        return new Export(new PagedTable<>(AuditColumns.all(UTC), () -> EveryPage.audit(ledger, query)));
    }

    /** All entries of a query, in its order; from its place on, where it has one. */
    public static Export history(Ledger ledger, Account account, HistoryQuery query) {
        Checks.present("ledger", ledger);
        Checks.present("account", account);
        Checks.present("query", query);
        return new Export(new PagedTable<>(EntryColumns.all(UTC), () -> EveryPage.history(ledger, account, query)));
    }

    /**
     * Writes comma-separated values (RFC 4180) with the names of the columns first. A text that a spreadsheet would take for a
     * formula has an apostrophe in front.
     *
     * @return how many records
     */
    public long writeCsv(Appendable out) throws IOException {
        return table.writeCsv(Checks.present("out", out));
    }

    /**
     * Writes JSON Lines: one object in each line, every text as it is.
     *
     * @return how many records
     */
    public long writeJsonLines(Appendable out) throws IOException {
        return table.writeJsonLines(Checks.present("out", out));
    }
}
