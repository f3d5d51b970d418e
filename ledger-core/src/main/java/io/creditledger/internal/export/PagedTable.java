package io.creditledger.internal.export;

import io.creditledger.internal.text.Column;
import io.creditledger.internal.text.Csv;
import io.creditledger.internal.text.Json;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A table whose rows come page by page.
 *
 * @param columns what each row has
 * @param pages goes through the pages, each time from the first one on
 */
public record PagedTable<T>(List<Column<T>> columns, Supplier<Iterator<List<T>>> pages) {
    /** Writes the table as comma-separated values, and returns how many rows it has. */
    public long writeCsv(Appendable out) throws IOException {
        out.append(Csv.header(columns));
        return write(out, row -> Csv.row(columns, row));
    }

    /** Writes the table as JSON Lines, and returns how many rows it has. */
    public long writeJsonLines(Appendable out) throws IOException {
        return write(out, row -> Json.object(columns, row) + "\n");
    }

    private long write(Appendable out, Function<T, String> line) throws IOException {
        long rows = 0;
        Iterator<List<T>> page = pages.get();
        while (page.hasNext()) {
            for (T row : page.next()) {
                out.append(line.apply(row));
                rows++;
            }
        }
        return rows;
    }
}
