package io.creditledger.jdbc.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditledger.inspect.Finding;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every column of every row of every table is falsified, one at a time: an inspection finds it, and says where. On two databases; on
 * the others every column.
 */
final class EveryFieldTest {
    private static final String EACH_ENGINE = "io.creditledger.jdbc.db.Databases#oneOfEachEngine";

    /** What may say anything, with the reason. */
    private static final Map<String, String> WITHOUT_MEANING = Map.of(
            "account.version", "counts locks on some databases, and is read by nobody",
            "account.last_signal", "says what signals have told, which no entry does",
            "account.told", "the same",
            "account.next_expiry", "the same",
            "lot.told", "the same");

    private static final Set<String> ANCHORS =
            Set.of("account_id", "owner", "currency", "last_entry", "last_audit", "entry_chain", "audit_chain");

    private final Map<String, int[]> numbers = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void every_field_that_is_falsified_is_found_and_named(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            assertThat(scene.findings()).as("clean data").isEmpty();
            assertThat(scene.broken()).as("clean data").isEmpty();
            for (String table : Forger.KEYS.keySet()) {
                List<TableRow> rows = scene.forger().rows(table);
                assertThat(rows).as("rows of %s", table).isNotEmpty();
                boolean all = on == Databases.H2_MEMORY || on == Databases.POSTGRES_18;
                for (TableRow row : all ? rows : Forger.ofEachColumnOne(rows)) {
                    falsify(scene, row);
                }
            }
            assertThat(scene.findings()).as("everything is as it was").isEmpty();
        }
        numbers.forEach((column, count) ->
                System.out.printf("%s, %s: %d falsified, %d found and named%n", on.name(), column, count[0], count[1]));
        int all = numbers.values().stream().mapToInt(count -> count[0]).sum();
        System.out.printf("%s: %d columns, %d fields falsified%n", on.name(), numbers.size(), all);
        assertThat(missed).isEmpty();
        assertThat(numbers).hasSizeGreaterThan(100);
    }

    private void falsify(Scene scene, TableRow row) throws SQLException {
        for (Cell cell : row.cells()) {
            String name = row.table() + "." + cell.column();
            if (WITHOUT_MEANING.containsKey(name) || isNever(cell)) {
                continue;
            }
            boolean tells = row.key().contains(cell);
            falsify(scene, row, cell, tells ? elsewhere(cell) : cell.falsified(false), name);
            if (cell.value() != null && scene.forger().mayBeNothing(row, cell.column())) {
                falsify(scene, row, cell, cell.falsified(true), name);
            }
        }
    }

    /** A number that no other row has. */
    private static Cell elsewhere(Cell cell) {
        return new Cell(cell.column(), cell.value() instanceof Long number ? number + 1_000 : 1_000);
    }

    /** Of an account in which nothing will happen by itself every promise is true. */
    private static boolean isNever(Cell cell) {
        return cell.column().equals("next_due") && Long.valueOf(Long.MAX_VALUE).equals(cell.value());
    }

    private void falsify(Scene scene, TableRow row, Cell is, Cell other, String name) throws SQLException {
        Forger forger = scene.forger();
        forger.change(row, other);
        TableRow changed = row.with(other);
        try {
            int[] count = numbers.computeIfAbsent(name, none -> new int[2]);
            count[0]++;
            if (isNamed(scene, row, changed, is.column())) {
                count[1]++;
            } else {
                missed.add(row + ": " + is + " falsified to " + other + " was found as " + scene.findings() + " and "
                        + scene.broken());
            }
        } finally {
            forger.change(changed, is);
        }
    }

    private static boolean isNamed(Scene scene, TableRow row, TableRow changed, String column) {
        RowKind kind = RowKind.valueOf(row.table().toUpperCase(Locale.ROOT));
        Stream<Finding> findings = scene.findings().stream().filter(it -> isAbout(it.row(), kind, row, changed));
        if (kind.isTruth() || isAnchor(kind, column)) {
            return scene.broken().stream().anyMatch(it -> isAbout(it.row(), kind, row, changed))
                    && findings.findAny().isPresent();
        }
        boolean tells = row.key().stream().anyMatch(cell -> cell.column().equals(column));
        return findings.anyMatch(it -> tells || it.field().equals(column));
    }

    /** Whose history it is and where it ends is no cache: a broken row tells of it. */
    private static boolean isAnchor(RowKind kind, String column) {
        return kind == RowKind.ACCOUNT && ANCHORS.contains(column);
    }

    /** A draw that was falsified is told by its entry, and a row with another number by the one that it has left, or has now. */
    private static boolean isAbout(Row found, RowKind kind, TableRow row, TableRow changed) {
        if (kind == RowKind.ACCOUNT) {
            return true; // which row tells of it depends on where the chain breaks
        }
        boolean isAudit = kind == RowKind.AUDIT;
        boolean sameKind = kind.isTruth() ? isAudit == (found.kind() == RowKind.AUDIT) : found.kind() == kind;
        return sameKind
                && Stream.concat(row.numbers().limit(1), changed.numbers().limit(1))
                        .anyMatch(number -> number == found.number());
    }
}
