package io.creditledger.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.internal.check.Checks;
import io.creditledger.internal.statement.CsvForm;
import io.creditledger.internal.statement.HtmlForm;
import io.creditledger.internal.statement.JsonForm;
import io.creditledger.internal.statement.TextForm;
import io.creditledger.value.Account;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What happened in an account during a period: the balance at its beginning, every movement, the balance at its end, and the
 * lots in which something was left then. Immutable: it is of one moment, whatever is written afterwards.
 *
 * <pre>{@code
 * Statement statement = ledger.statement(account, Period.ofMonth(YearMonth.of(2026, 3), zone));
 * try (Writer out = Files.newBufferedWriter(path)) {
 *     statement.writeHtml(out, zone);
 * }
 * }</pre>
 *
 * <p>The movements are not kept in memory: they are read page by page whenever somebody goes through them, and all forms are
 * written as they are read. A statement of a ledger that has joined the host's transaction is therefore used within it.
 *
 * <p>No form depends on the locale of the machine. Whatever owners, keys and reasons say, it is shown, and nothing in it can
 * become markup, a formula or another line.
 *
 * @param account whose credits
 * @param period which stretch of time
 * @param asOf the moment of reading: what happened later is not in it, even where it is in the period
 * @param opening the sums before the first instant of the period
 * @param movements every entry of the period, the earliest first; what fell due and is not written down yet is among them
 * @param closing the sums at the end of the period, or at the moment of reading where that is earlier
 * @param lots the lots in which something was left then, by number
 */
public record Statement(
        Account account,
        Period period,
        Instant asOf,
        Totals opening,
        Iterable<Entry> movements,
        Totals closing,
        List<LotLine> lots) {
    /** Copies the list. */
    public Statement {
        lots = List.copyOf(lots);
    }

    /** Where it ends: with its period, or at the moment of reading where that is earlier, but not before its period begins. */
    public Instant end() {
        if (asOf.isBefore(period.from())) {
            return period.from();
        }
        return asOf.isBefore(period.until()) ? asOf : period.until();
    }

    /** Writes it as plain text, with the times of this zone. */
    public void writeText(Appendable out, ZoneId zone) throws IOException {
        TextForm.write(this, Checks.present("zone", zone), Checks.present("out", out));
    }

    /**
     * Writes it as one table of comma-separated values (RFC 4180) for spreadsheets: the opening balance, the movements, the
     * closing balance and the lots, told apart by the first column. A text that a spreadsheet would take for a formula has an
     * apostrophe in front; the JSON form has all texts as they are.
     */
    public void writeCsv(Appendable out, ZoneId zone) throws IOException {
        CsvForm.write(this, Checks.present("zone", zone), Checks.present("out", out));
    }

    /** Writes it as one JSON object, with the times of this zone. */
    public void writeJson(Appendable out, ZoneId zone) throws IOException {
        JsonForm.write(this, Checks.present("zone", zone), Checks.present("out", out));
    }

    /**
     * Writes it as one HTML file that needs no other, with a picture of the balance, with the times of this zone. To be sent as
     * UTF-8.
     */
    public void writeHtml(Appendable out, ZoneId zone) throws IOException {
        HtmlForm.write(this, Checks.present("zone", zone), Checks.present("out", out));
    }
}
