package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.internal.export.EntryColumns;
import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Csv;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.LotLine;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement as one table of comma-separated values. */
public final class CsvForm {
    /** What the rows of balances have, too. */
    private static final Set<String> SHARED =
            Set.of("at", "available_after", "held_after", "pending_after", "debt_after");

    private CsvForm() {}

    /** Writes a statement. */
    public static void write(Statement statement, ZoneId zone, Appendable out) throws IOException {
        List<Column<Row>> columns = columns(statement, new Times(zone));
        out.append(Csv.header(columns));
        out.append(Csv.row(columns, Row.balance("opening", statement.period().from(), statement.opening())));
        for (Entry entry : statement.movements()) {
            out.append(Csv.row(columns, Row.movement(entry)));
        }
        out.append(Csv.row(columns, Row.balance("closing", statement.end(), statement.closing())));
        for (LotLine lot : statement.lots()) {
            out.append(Csv.row(columns, Row.lot(lot)));
        }
    }

    private static List<Column<Row>> columns(Statement statement, Times times) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(new Column<>("row", Row::kind));
        columns.add(new Column<>("owner", row -> statement.account().owner()));
        columns.add(new Column<>("currency", row -> statement.account().currency()));
        columns.add(new Column<>("at", row -> row.at().map(times::exact)));
        EntryColumns.told(times).stream()
                .filter(column -> !SHARED.contains(column.name()))
                .forEach(column -> columns.add(column.of(Row::entry)));
        EntryColumns.<Totals>totals("after", sums -> sums).forEach(column -> columns.add(column.of(Row::after)));
        LotColumns.all(times).forEach(column -> columns.add(column.of(Row::lot)));
        return columns;
    }

    private record Row(
            String kind, Optional<Instant> at, Optional<Totals> after, Optional<Entry> entry, Optional<LotLine> lot) {
        static Row balance(String kind, Instant at, Totals sums) {
            return new Row(kind, Optional.of(at), Optional.of(sums), Optional.empty(), Optional.empty());
        }

        static Row movement(Entry entry) {
            return new Row(
                    "movement",
                    Optional.of(entry.at()),
                    Optional.of(entry.after()),
                    Optional.of(entry),
                    Optional.empty());
        }

        static Row lot(LotLine lot) {
            return new Row("lot", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(lot));
        }
    }
}
