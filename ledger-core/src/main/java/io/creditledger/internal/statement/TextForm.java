package io.creditledger.internal.statement;

import static io.creditledger.internal.text.Figures.grouped;
import static io.creditledger.internal.text.Figures.signed;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.internal.text.Hidden;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.time.ZoneId;

/** A statement as plain text. What is longer than its column pushes the rest of its line to the right. */
public final class TextForm {
    private static final String[] MOVEMENT = {"<19", "<16", ">13", ">11", ">13", ">11", ">11", ">9", "<24", "<16", "<0"
    };
    private static final String[] LOT = {">4", "<10", "<10", ">11", ">11", "<24", "<20", "<0"};

    private TextForm() {}

    /** Writes a statement. */
    public static void write(Statement statement, ZoneId zone, Appendable out) throws IOException {
        Times times = new Times(zone);
        out.append("Statement of ").append(statement.account().toString()).append('\n');
        out.append(Words.period(statement, times)).append("\n\n");
        line(
                out, MOVEMENT, "when", "entry", "before", "change", "after", "on hold", "pending", "debt", "key", "by",
                "why");
        balance(out, times.readable(statement.period().from()), "opening balance", statement.opening());
        for (Entry entry : statement.movements()) {
            movement(out, entry, times);
        }
        balance(out, times.readable(statement.end()), "closing balance", statement.closing());
        out.append('\n');
        line(out, LOT, "lot", "source", "status", "granted", "remaining", "key", "good for", "expires");
        for (LotLine lot : statement.lots()) {
            lot(out, lot, times);
        }
    }

    private static void movement(Appendable out, Entry entry, Times times) throws IOException {
        Totals after = entry.after();
        line(
                out,
                MOVEMENT,
                times.readable(entry.at()),
                Words.kind(entry),
                grouped(entry.before().available()),
                signed(entry.change().available()),
                grouped(after.available()),
                grouped(after.held()),
                grouped(after.pending()),
                grouped(after.debt()),
                entry.key().value(),
                Words.actor(entry),
                Hidden.plain(Words.why(entry.note())));
    }

    private static void balance(Appendable out, String when, String name, Totals sums) throws IOException {
        line(
                out,
                MOVEMENT,
                when,
                name,
                "",
                "",
                grouped(sums.available()),
                grouped(sums.held()),
                grouped(sums.pending()),
                grouped(sums.debt()));
    }

    private static void lot(Appendable out, LotLine lot, Times times) throws IOException {
        line(
                out,
                LOT,
                Long.toString(lot.number()),
                Words.plain(lot.terms().source()),
                Words.plain(lot.status()),
                grouped(lot.granted()),
                grouped(lot.remaining()),
                lot.key().value(),
                lot.terms().scope().isAny() ? "everything" : lot.terms().scope().toString(),
                Words.term(lot, times));
    }

    /** One line with each text in its column, two blanks between them and none at its end. */
    private static void line(Appendable out, String[] columns, String... texts) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            String blanks = " ".repeat(Math.max(0, Integer.parseInt(columns[i].substring(1)) - texts[i].length()));
            line.append(i == 0 ? "" : "  ");
            line.append(columns[i].charAt(0) == '>' ? blanks + texts[i] : texts[i] + blanks);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
