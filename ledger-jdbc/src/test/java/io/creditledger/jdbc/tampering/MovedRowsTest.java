package io.creditledger.jdbc.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Damage;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.inspect.Severity;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.rows.Story;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are removed, put in and exchanged: an inspection finds it, and says where. */
final class MovedRowsTest {
    private static final String EACH_ENGINE = "io.creditledger.jdbc.db.Databases#oneOfEachEngine";
    private static final String ENTRY_NO = "entry_no";

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void every_row_that_is_removed_is_found_and_named(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            int removed = 0;
            for (String table : Forger.KEYS.keySet()) {
                for (TableRow row : scene.forger().rows(table)) {
                    scene.forger().remove(row);
                    assertThat(isMissed(scene, row)).as("%s was removed", row).isTrue();
                    scene.forger().add(row);
                    removed++;
                }
            }
            System.out.printf("%s: %d rows removed, found and named%n", on.name(), removed);
            assertThat(scene.findings()).isEmpty();
        }
    }

    /** Rows whose account is gone belong to nobody; an entry may also be named for the draw that it has lost. */
    private static boolean isMissed(Scene scene, TableRow row) {
        RowKind kind = kind(row);
        if (kind == RowKind.ACCOUNT) {
            return scene.findings().stream()
                    .map(Finding::row)
                    .anyMatch(found -> found.equals(Row.of(RowKind.ENTRY, 1)));
        }
        long number = row.numbers().findFirst().orElseThrow();
        if (kind.isTruth()) {
            return scene.broken().stream()
                            .anyMatch(broken -> broken.row().number() == number
                                    && (broken.row().kind() == RowKind.AUDIT) == (kind == RowKind.AUDIT))
                    && scene.findings().stream().anyMatch(it -> it.severity() == Severity.CRITICAL);
        }
        return scene.findings().stream()
                .anyMatch(it ->
                        it.row().equals(Row.of(kind, number)) && it.found().equals("none"));
    }

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void rows_that_are_put_in_are_found_and_named(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            for (String table : Forger.KEYS.keySet()) {
                if (!table.equals("account")) {
                    List<TableRow> rows = scene.forger().rows(table);
                    TableRow last = rows.get(rows.size() - 1);
                    Cell number = last.cells().get(last.keys() - 1);
                    long behind = last.number(number.column()) + 1;
                    putIn(scene, last.with(new Cell(number.column(), behind)));
                    putIn(scene, last.with(new Cell(number.column(), 0L)));
                }
            }
            assertThat(scene.findings()).isEmpty();
        }
    }

    private static void putIn(Scene scene, TableRow row) throws SQLException {
        scene.forger().add(row);
        RowKind kind = kind(row);
        long number = row.numbers().findFirst().orElseThrow();
        Optional<BrokenRow> broken = scene.broken().stream().findFirst();
        List<Row> found = scene.findings().stream().map(Finding::row).toList();
        assertThat(found).as("%s was put in", row).isNotEmpty();
        if (kind.isTruth()) {
            assertThat(broken).as("%s was put in", row).isPresent();
        } else {
            assertThat(found).contains(Row.of(kind, number));
        }
        scene.forger().remove(row);
    }

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void rows_that_are_exchanged_are_found_and_named(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            for (String table : List.of("entry", "audit", "lot", "hold", "draw")) {
                List<TableRow> rows = scene.forger().rows(table).stream()
                        .filter(row -> !table.equals("draw") || row.number(ENTRY_NO) == 12)
                        .toList();
                for (int i = 0; i + 1 < rows.size(); i++) {
                    if (rows.get(i)
                            .cells()
                            .get(0)
                            .equals(rows.get(i + 1).cells().get(0))) {
                        exchange(scene, rows.get(i), rows.get(i + 1));
                    }
                }
            }
            assertThat(scene.findings()).isEmpty();
        }
    }

    private static void exchange(Scene scene, TableRow one, TableRow other) throws SQLException {
        List<TableRow> moved = exchanged(one, other);
        replace(scene, List.of(one, other), moved);
        RowKind kind = kind(one);
        long number = one.numbers().findFirst().orElseThrow();
        if (kind.isTruth()) {
            assertThat(scene.broken())
                    .as("%s and %s were exchanged", one, other)
                    .anyMatch(it -> it.row().number() == number && it.damage() != Damage.ADDED);
        }
        assertThat(scene.findings())
                .as("%s and %s were exchanged", one, other)
                .anyMatch(it -> it.row().number() == number);
        replace(scene, moved, List.of(one, other));
    }

    private static List<TableRow> exchanged(TableRow one, TableRow other) {
        List<TableRow> moved = new ArrayList<>();
        TableRow first = other;
        TableRow second = one;
        for (int key = 1; key < one.keys(); key++) {
            first = first.with(one.cells().get(key));
            second = second.with(other.cells().get(key));
        }
        moved.add(first);
        moved.add(second);
        return moved;
    }

    private static void replace(Scene scene, List<TableRow> before, List<TableRow> after) throws SQLException {
        for (TableRow row : before) {
            scene.forger().remove(row);
        }
        for (TableRow row : after) {
            scene.forger().add(row);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void what_is_told_of_one_account_is_not_told_of_another(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            List<TableRow> entries = scene.forger().rows("entry");
            TableRow last = entries.get(entries.size() - 1);
            assertThat(last.number(ENTRY_NO)).isEqualTo(2);
            scene.forger().remove(last);
            assertThat(scene.ledger().inspection().verify(Story.ACCOUNT).isSound())
                    .isTrue();
            assertThat(scene.ledger().inspection().verify(Scene.NEIGHBOUR).firstBroken())
                    .get()
                    .satisfies(broken -> assertThat(broken.row()).isEqualTo(Row.of(RowKind.ENTRY, 2)))
                    .satisfies(broken -> assertThat(broken.damage()).isEqualTo(Damage.MISSING));
        }
    }

    private static RowKind kind(TableRow row) {
        return RowKind.valueOf(row.table().toUpperCase(Locale.ROOT));
    }
}
