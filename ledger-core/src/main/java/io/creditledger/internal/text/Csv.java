package io.creditledger.internal.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Rows of comma-separated values (RFC 4180) that no spreadsheet calculates with. */
public final class Csv {
    /** With these a formula begins; the wide forms, too. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** A cell with one of these is quoted. */
    private static final String MARKS = ",\"; ";

    private Csv() {}

    /** The first row: the names of the columns. */
    public static <T> String header(List<Column<T>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One more row. */
    public static <T> String row(List<Column<T>> columns, T row) {
        StringJoiner cells = new StringJoiner(",", "", "\r\n");
        columns.forEach(column -> cells.add(cell(column.value().apply(row))));
        return cells.toString();
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? cell(optional.get()) : "";
        } else if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
            return quoted(harmless(Json.value(value)));
        }
        return quoted(harmless(value.toString()));
    }

    private static String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !Hidden.isIn(text);
    }

    /**
     * A formula begins a cell, and where a spreadsheet takes the semicolon for the separator a cell begins after each of them:
     * there the apostrophe says that it is text.
     */
    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            if ((i == 0 || text.charAt(i - 1) == ';') && beginsFormula(text, i)) {
                safe.append('\'');
            }
            safe.append(text.charAt(i));
        }
        return safe.toString();
    }

    private static boolean beginsFormula(String text, int from) {
        int first = from;
        while (first < text.length() && (text.charAt(first) == '"' || Character.isSpaceChar(text.charAt(first)))) {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }
}
