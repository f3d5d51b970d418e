package io.creditledger.jdbc.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditledger.Ledger;
import io.creditledger.command.Adjust;
import io.creditledger.error.AccessDeniedException;
import io.creditledger.inspect.RowKind;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.jdbc.rows.Story;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What actors tried in vain is history, too: every column of it is falsified, and found. */
final class TrailTest {
    private static final String EACH_ENGINE = "io.creditledger.jdbc.db.Databases#oneOfEachEngine";

    private int falsified;

    @ParameterizedTest
    @MethodSource(EACH_ENGINE)
    void every_field_of_a_refusal_that_is_falsified_is_found(TestDatabase on) throws SQLException, IOException {
        try (Scene scene = new Scene(on)) {
            refusals(scene.ledger().as(Actor.support("jane")));
            refusals(scene.ledger().as(Actor.auditor("paul")));
            assertThat(scene.broken()).isEmpty();
            assertThat(scene.findings()).isEmpty();
            for (String table : List.of("trail", "trail_head")) {
                for (TableRow row : scene.forger().rows(table)) {
                    falsify(scene, row);
                }
            }
            List<TableRow> trail = scene.forger().rows("trail");
            for (TableRow row : trail) {
                scene.forger().remove(row);
                found(scene, row + " removed");
                scene.forger().add(row);
            }
            assertThat(scene.broken()).isEmpty();
            System.out.printf("%s: %d fields of refusals falsified, found and named%n", on.name(), falsified);
        }
    }

    private static void refusals(Ledger ledger) {
        for (int i = 0; i < 3; i++) {
            Adjust adjust =
                    Adjust.by(Story.ACCOUNT, 5, "kind", Key.of("kind-" + i)).reference("T-" + i);
            assertThatThrownBy(() -> ledger.adjust(adjust.metadata("case", "7")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void falsify(Scene scene, TableRow row) throws SQLException {
        for (Cell cell : row.cells()) {
            if (!cell.column().equals("version")) {
                Cell other = cell.column().equals("trail_no") ? new Cell("trail_no", 1_000L) : cell.falsified(false);
                scene.forger().change(row, other);
                found(scene, row + " with " + other);
                scene.forger().change(row.with(other), cell);
                falsified++;
            }
        }
    }

    private static void found(Scene scene, String what) {
        assertThat(scene.broken()).as(what).isNotEmpty().allMatch(it -> it.row().kind() == RowKind.TRAIL);
        assertThat(scene.findings()).as(what).isNotEmpty();
    }
}
