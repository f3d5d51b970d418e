package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.internal.text.Figures;
import io.creditledger.internal.text.Html;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.LongStream;

/** A statement as an HTML file that needs no other: no script, no font, no picture from elsewhere, and none allowed. */
public final class HtmlForm {
    private static final String BEGIN = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """;

    private static final Set<String> NUMBERS = Set.of(
            "Movements",
            "Credits",
            "Before",
            "Change",
            "After",
            "On hold",
            "Pending",
            "Debt",
            "Lot",
            "Granted",
            "Remaining");

    private final Statement statement;
    private final Times times;
    private final Appendable out;

    private HtmlForm(Statement statement, Times times, Appendable out) {
        this.statement = statement;
        this.times = times;
        this.out = out;
    }

    /** Writes a statement. */
    public static void write(Statement statement, ZoneId zone, Appendable out) throws IOException {
        new HtmlForm(statement, new Times(zone), out).page();
    }

    private void page() throws IOException {
        String owner = statement.account().owner();
        Overview overview = new Overview(statement);
        out.append(BEGIN);
        out.append("<title>Statement of ").append(Html.escaped(owner)).append("</title>\n");
        out.append("<style>\n").append(PageStyle.SHEET).append("</style>\n</head>\n<body>\n<main>\n");
        out.append("<h1>Statement of ").append(Html.foreign(owner)).append("</h1>\n<p>In ");
        out.append(Html.foreign(statement.account().currency())).append(", ");
        out.append(Html.escaped(Words.period(statement, times))).append(".</p>\n<figure>\n");
        out.append(new Picture(overview, times).svg()).append("</figure>\n");
        summary(new Summary(overview, times));
        movements();
        lots();
        out.append("</main>\n</body>\n</html>\n");
    }

    private void summary(Summary summary) throws IOException {
        table("Summary", "What was available or on hold, and how it changed.", "summary", "", "Movements", "Credits");
        for (Summary.Line line : summary.lines()) {
            row(
                    line.times().isEmpty() ? "sum" : "",
                    head("", line.name()),
                    number(line.times()),
                    number(line.amount()));
        }
        endOfTable();
    }

    private void movements() throws IOException {
        table(
                "Movements",
                "The earliest first. Times are those of " + times.zone() + ".",
                "movements",
                "When",
                "Entry",
                "Before",
                "Change",
                "After",
                "On hold",
                "Pending",
                "Debt",
                "Key",
                "By",
                "Why");
        balance("Opening balance", statement.period().from(), statement.opening());
        for (Entry entry : statement.movements()) {
            movement(entry);
        }
        balance("Closing balance", statement.end(), statement.closing());
        endOfTable();
    }

    private void movement(Entry entry) throws IOException {
        row(
                "",
                when(entry.at()),
                head("", Words.kind(entry)),
                number(Figures.grouped(entry.before().available())),
                number(Figures.signed(entry.change().available())),
                sums(entry.after()),
                foreign(entry.key().value()),
                foreign(Words.actor(entry)),
                foreign(Words.why(entry.note())));
    }

    private void balance(String name, Instant at, Totals sums) throws IOException {
        row(
                "sum",
                when(at),
                head("", name),
                number(""),
                number(""),
                sums(sums),
                cell("", ""),
                cell("", ""),
                cell("", ""));
    }

    private void lots() throws IOException {
        table(
                "Lots",
                "Those in which something was left at the end.",
                "lots",
                "Lot",
                "Source",
                "Status",
                "Granted",
                "Remaining",
                "Key",
                "Good for",
                "Expires");
        for (LotLine lot : statement.lots()) {
            row(
                    "",
                    head("number", Long.toString(lot.number())),
                    cell("", Words.plain(lot.terms().source())),
                    cell("", Words.plain(lot.status())),
                    number(Figures.grouped(lot.granted())),
                    number(Figures.grouped(lot.remaining())),
                    foreign(lot.key().value()),
                    foreign(
                            lot.terms().scope().isAny()
                                    ? "everything"
                                    : lot.terms().scope().toString()),
                    cell("when", Html.escaped(Words.term(lot, times))));
        }
        endOfTable();
    }

    private void table(String title, String caption, String name, String... columns) throws IOException {
        out.append("<h2>")
                .append(title)
                .append("</h2>\n<div class=\"wide\">\n<table class=\"")
                .append(name);
        out.append("\">\n<caption>").append(Html.escaped(caption)).append("</caption>\n<thead>\n<tr>");
        for (String column : columns) {
            String kind = NUMBERS.contains(column) ? " class=\"number\"" : "";
            out.append(column.isEmpty() ? "<td></td>" : "<th scope=\"col\"" + kind + ">" + column + "</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
    }

    private void endOfTable() throws IOException {
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void row(String kind, String... cells) throws IOException {
        out.append(kind.isEmpty() ? "<tr>" : "<tr class=\"" + kind + "\">");
        out.append(String.join("", cells)).append("</tr>\n");
    }

    private String when(Instant at) {
        return cell("when", "<time datetime=\"" + times.exact(at) + "\">" + times.readable(at) + "</time>");
    }

    private static String sums(Totals sums) {
        return LongStream.of(sums.available(), sums.held(), sums.pending(), sums.debt())
                .mapToObj(sum -> number(Figures.grouped(sum)))
                .reduce("", String::concat);
    }

    private static String number(String figures) {
        return cell("number", Html.number(figures));
    }

    private static String foreign(String text) {
        return cell("foreign", Html.foreign(text));
    }

    private static String head(String kind, String words) {
        return "<th scope=\"row\"" + (kind.isEmpty() ? ">" : " class=\"" + kind + "\">") + words + "</th>";
    }

    private static String cell(String kind, String markup) {
        return (kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">") + markup + "</td>";
    }
}
