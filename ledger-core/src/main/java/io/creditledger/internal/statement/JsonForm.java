package io.creditledger.internal.statement;

import io.creditledger.entry.Entry;
import io.creditledger.entry.Totals;
import io.creditledger.internal.export.EntryColumns;
import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Json;
import io.creditledger.internal.text.Times;
import io.creditledger.statement.Statement;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A statement as one JSON object, with a line for each movement and each lot. */
public final class JsonForm {
    private JsonForm() {}

    /** Writes a statement. */
    public static void write(Statement statement, ZoneId zone, Appendable out) throws IOException {
        Times times = new Times(zone);
        out.append("{\"owner\":").append(Json.value(statement.account().owner()));
        out.append(",\"currency\":").append(Json.value(statement.account().currency()));
        out.append(",\"from\":")
                .append(Json.value(times.exact(statement.period().from())));
        out.append(",\"until\":")
                .append(Json.value(times.exact(statement.period().until())));
        out.append(",\"as_of\":").append(Json.value(times.exact(statement.asOf())));
        out.append(",\n\"opening\":").append(Json.value(sums(statement.opening())));
        List<Column<Entry>> told = EntryColumns.told(times);
        out.append(",\n\"movements\":");
        array(statement.movements().iterator(), told, out);
        out.append(",\n\"closing\":").append(Json.value(sums(statement.closing())));
        out.append(",\n\"lots\":");
        array(statement.lots().iterator(), LotColumns.all(times), out);
        out.append("}\n");
    }

    private static <T> void array(Iterator<T> rows, List<Column<T>> columns, Appendable out) throws IOException {
        out.append('[');
        while (rows.hasNext()) {
            out.append('\n').append(Json.object(columns, rows.next())).append(rows.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static Map<String, Long> sums(Totals totals) {
        Map<String, Long> sums = new LinkedHashMap<>();
        sums.put("available", totals.available());
        sums.put("held", totals.held());
        sums.put("pending", totals.pending());
        sums.put("debt", totals.debt());
        return sums;
    }
}
