package io.creditledger.jdbc.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Outcome;
import io.creditledger.error.HistoryBrokenException;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Repaired;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.rows.Story;
import io.creditledger.value.Key;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a cache says that it should not, a repair puts right; what happened it leaves alone. */
final class RepairTest {
    private static final String EACH_ENGINE = "io.creditledger.jdbc.db.Databases#oneOfEachEngine";
    private static final List<String> CACHES = List.of("account", "lot", "hold", "refund");
    private static final List<String> TRUTH = List.of("entry", "draw", "extension");

    /** Whose row it is, where history ends, and what every repair moves on. */
    private static final Set<String> LEFT_OUT = Set.of(
            "account_id",
            "owner",
            "currency",
            "version",
            "last_entry",
            "last_audit",
            "entry_chain",
            "audit_chain",
            "next_due",
            "last_signal",
            "told",
            "next_expiry");

    private int repairs;

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void every_column_of_a_cache_is_put_right(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            for (String table : CACHES) {
                Set<String> done = new TreeSet<>();
                for (TableRow row : scene.forger().rows(table)) {
                    if (row.cells().get(0).equals(story(scene))) {
                        repair(scene, row, done);
                    }
                }
            }
            assertThat(repairs).isGreaterThan(35);
        }
    }

    private static Cell story(Scene scene) throws SQLException {
        return scene.forger().rows("account").get(0).cells().get(0);
    }

    private void repair(Scene scene, TableRow row, Set<String> done) throws SQLException {
        for (Cell cell : row.cells()) {
            boolean isKey = row.key().contains(cell);
            if (cell.value() != null && !isKey && !LEFT_OUT.contains(cell.column()) && done.add(cell.column())) {
                scene.forger().change(row, cell.falsified(false));
                assertThat(repaired(scene).findings()).isNotEmpty();
                assertThat(scene.findings()).isEmpty();
                assertThat(sameAs(scene, row).cell(cell.column())).isEqualTo(cell);
            }
        }
    }

    private Repaired repaired(Scene scene) {
        Repair repair = Repair.of(Story.ACCOUNT, "falsified", Key.of("repair-" + repairs++));
        Repaired repaired = scene.inspection().repair(repair);
        assertThat(repaired.outcome()).isEqualTo(Outcome.APPLIED);
        return repaired;
    }

    private static TableRow sameAs(Scene scene, TableRow row) throws SQLException {
        return scene.forger().rows(row.table()).stream()
                .filter(one -> one.key().equals(row.key()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void caches_that_are_gone_come_back_and_those_too_many_go(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            Forger forger = scene.forger();
            List<TableRow> lots = forger.rows("lot");
            List<TableRow> holds = forger.rows("hold");
            List<TableRow> refunds = forger.rows("refund");
            List<List<TableRow>> truth = List.of(forger.rows("entry"), forger.rows("draw"), forger.rows("extension"));
            forger.remove(lots.get(2));
            forger.remove(holds.get(0));
            forger.remove(refunds.get(0));
            forger.add(lots.get(3).with(new Cell("lot_no", 77L)));
            forger.add(holds.get(1).with(new Cell("entry_no", 3L)));
            forger.add(refunds.get(1).with(new Cell("entry_no", 4L)));
            assertThat(repaired(scene).findings()).hasSize(6);
            assertThat(scene.findings()).isEmpty();
            assertThat(forger.rows("lot")).containsExactlyInAnyOrderElementsOf(lots);
            assertThat(forger.rows("hold")).containsExactlyInAnyOrderElementsOf(holds);
            assertThat(forger.rows("refund")).containsExactlyInAnyOrderElementsOf(refunds);
            for (int i = 0; i < TRUTH.size(); i++) {
                assertThat(forger.rows(TRUTH.get(i))).isEqualTo(truth.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void broken_history_is_not_repaired(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            TableRow lot = scene.forger().rows("lot").get(0);
            TableRow entry = scene.forger().rows("entry").get(4);
            scene.forger().change(lot, lot.cell("remaining").falsified(false));
            scene.forger().change(entry, entry.cell("amount").falsified(false));
            List<TableRow> lots = scene.forger().rows("lot");
            List<TableRow> audits = scene.forger().rows("audit");
            assertThatThrownBy(() -> repaired(scene))
                    .isInstanceOf(HistoryBrokenException.class)
                    .hasMessageContaining("entry 5");
            assertThat(scene.forger().rows("lot")).isEqualTo(lots);
            assertThat(scene.forger().rows("audit")).isEqualTo(audits);
        }
    }
}
