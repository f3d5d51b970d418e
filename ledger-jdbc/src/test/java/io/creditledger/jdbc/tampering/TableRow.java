package io.creditledger.jdbc.tampering;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row as it stands in its table.
 *
 * @param table the table's name, without prefix
 * @param keys how many of its first columns tell it from others
 * @param cells its columns in order
 */
record TableRow(String table, int keys, List<Cell> cells) {
    List<Cell> key() {
        return cells.subList(0, keys);
    }

    Cell cell(String column) {
        return cells.stream()
                .filter(cell -> cell.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    long number(String column) {
        return cell(column).value() instanceof Long number ? number : 0;
    }

    boolean has(String column) {
        return cells.stream().anyMatch(cell -> cell.column().equals(column));
    }

    /** The same row with something else in one column. */
    TableRow with(Cell other) {
        return new TableRow(
                table,
                keys,
                cells.stream()
                        .map(cell -> cell.column().equals(other.column()) ? other : cell)
                        .toList());
    }

    /** The numbers that a finding about this row, or about it under another number, may bear. */
    Stream<Long> numbers() {
        return key().stream().skip(1).map(cell -> cell.value() instanceof Long number ? number : 0L);
    }

    @Override
    public String toString() {
        return table + " " + key();
    }
}
