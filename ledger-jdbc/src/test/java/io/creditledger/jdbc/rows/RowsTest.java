package io.creditledger.jdbc.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.HouseRules;
import io.creditledger.Ledger;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.query.AuditQuery;
import io.creditledger.query.HistoryQuery;
import io.creditledger.query.LotQuery;
import io.creditledger.signal.Signal;
import io.creditledger.signal.SignalPolicy;
import io.creditledger.signal.Thresholds;
import io.creditledger.testkit.InMemoryLedger;
import io.creditledger.testkit.MutableClock;
import io.creditledger.value.Actor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is written comes back, and each value stands in the column that is called after it: two columns of a kind that were
 * swapped on one way are seen in what comes back, and those that were swapped on both in {@link ExpectedRows}.
 */
final class RowsTest {
    private static final HouseRules RULES = HouseRules.DEFAULT.signals(
            SignalPolicy.every(Thresholds.NONE.low(1_000).inDebt().expiringWithin(Duration.ofDays(30))));

    private final MutableClock clock = MutableClock.at(Story.T0);

    @ParameterizedTest
    @MethodSource("io.creditledger.jdbc.db.Databases#all")
    void every_column_keeps_what_is_its_own(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Ledger ledger = JdbcLedger.on(database).clock(clock).rules(RULES).as(Actor.service("shop"));
            new Story(ledger, clock).play();
            assertThatThrownBy(() -> ledger.signals().deliver(RowsTest::refuse, 1))
                    .hasMessage("not today");
            assertThat(answers(ledger)).isEqualTo(answers(inMemory()));
            for (ExpectedRows expected : ExpectedRows.values()) {
                List<Map<String, String>> rows = TableRows.of(database, expected.table());
                assertThat(alike(rows))
                        .as("columns of %s that differ nowhere", expected)
                        .isEmpty();
                assertThat(rows.stream().map(RowsTest::line))
                        .as("rows of %s", expected)
                        .containsAll(expected.rows());
            }
        }
    }

    /** Leaves the first signal as one that somebody has begun to deliver. */
    private static void refuse(Signal signal) {
        throw new IllegalStateException("not today");
    }

    private static Ledger inMemory() {
        MutableClock clock = MutableClock.at(Story.T0);
        Ledger ledger = InMemoryLedger.create(clock, Actor.service("shop"), RULES);
        new Story(ledger, clock).play();
        return ledger;
    }

    private static List<Object> answers(Ledger ledger) {
        return List.of(
                ledger.balance(Story.ACCOUNT),
                ledger.lots(Story.ACCOUNT, LotQuery.all()),
                ledger.history(Story.ACCOUNT, HistoryQuery.oldestFirst().limit(1_000))
                        .items(),
                ledger.audit(AuditQuery.oldestFirst().limit(1_000)).items());
    }

    /** Two columns of a kind that have the same value in every row: nobody would see them swapped. */
    private static List<String> alike(List<Map<String, String>> rows) {
        TreeSet<String> columns =
                rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        List<String> alike = new ArrayList<>();
        for (String one : columns) {
            for (String other : columns.tailSet(one, false)) {
                if (rows.stream().allMatch(row -> row.getOrDefault(one, "").equals(row.getOrDefault(other, "")))) {
                    alike.add(one + " and " + other);
                }
            }
        }
        return alike;
    }

    private static String line(Map<String, String> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }
}
