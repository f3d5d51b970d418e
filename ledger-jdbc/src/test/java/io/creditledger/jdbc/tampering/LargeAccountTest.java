package io.creditledger.jdbc.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.Ledger;
import io.creditledger.Posted;
import io.creditledger.command.Capture;
import io.creditledger.command.Command;
import io.creditledger.command.Grant;
import io.creditledger.command.Hold;
import io.creditledger.command.Refund;
import io.creditledger.command.Spend;
import io.creditledger.inspect.BrokenRow;
import io.creditledger.inspect.Finding;
import io.creditledger.inspect.InspectionPlan;
import io.creditledger.inspect.InspectionReport;
import io.creditledger.inspect.Progress;
import io.creditledger.inspect.Repair;
import io.creditledger.inspect.Row;
import io.creditledger.inspect.RowKind;
import io.creditledger.jdbc.JdbcLedger;
import io.creditledger.jdbc.db.Databases;
import io.creditledger.jdbc.db.TestDatabase;
import io.creditledger.testkit.Together;
import io.creditledger.value.Account;
import io.creditledger.value.Actor;
import io.creditledger.value.Key;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An account with more entries, lots and holds than are read at once, among many small ones. */
final class LargeAccountTest {
    private static final Account LARGE = Account.of("large");
    private static final Actor ANN = Actor.admin("ann");
    private static final int JOBS = 600;
    private static final int SMALL = 30;

    static Stream<TestDatabase> databases() {
        return Stream.of(Databases.H2_MEMORY, Databases.POSTGRES_18);
    }

    private static Ledger settled(HikariDataSource database) throws SQLException, IOException {
        UnguardedTables.make(database);
        // Without it each look-up by key would read the whole table.
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE UNIQUE INDEX ledger_entry_key ON ledger_entry (entry_key)");
        }
        Ledger ledger = JdbcLedger.on(database).as(Actor.service("shop"));
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < SMALL; i++) {
            commands.add(Grant.purchase(Account.of("small-" + i), 10, key("small-" + i)));
        }
        for (int i = 0; i < JOBS; i++) {
            commands.add(Grant.purchase(LARGE, 10, key("bought-" + i)));
            commands.add(i % 2 == 0 ? Spend.of(LARGE, 4, key("job-" + i)) : Hold.of(LARGE, 3, key("hold-" + i)));
        }
        for (int i = 0; i < JOBS; i += 50) {
            commands.add(Refund.of(key("job-" + i), key("failed-" + i)).on(LARGE));
            commands.add(Capture.of(key("hold-" + (i + 1)), key("done-" + i)).on(LARGE));
        }
        ledger.postEach(commands).forEach(Posted::orElseThrow);
        return ledger;
    }

    private static Key key(String value) {
        return Key.of(value);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void it_is_looked_at_page_by_page(TestDatabase on) throws SQLException, IOException {
        try (HikariDataSource database = on.newDatabase()) {
            Ledger ledger = settled(database);
            List<Object> found = new ArrayList<>();
            List<Progress> told = new ArrayList<>();
            InspectionPlan all = InspectionPlan.all().workers(2).progress(told::add);
            InspectionReport report = ledger.inspection().reconcile(all, found::add);
            int entries = 2 * JOBS + 2 * JOBS / 50;
            assertThat(found).isEmpty();
            assertThat(report).isEqualTo(new InspectionReport(SMALL + 1, SMALL + entries, SMALL + JOBS + JOBS / 50, 0));
            assertThat(ledger.inspection().verify(all, found::add)).isEqualTo(report);
            assertThat(told.get(told.size() - 1).ofAccounts()).isEqualTo(SMALL + 1);
            falsify(ledger, new Forger(database));
        }
    }

    private static void falsify(Ledger ledger, Forger forger) throws SQLException {
        TableRow entry = row(forger, "entry", 1_111);
        forger.change(entry, entry.cell("reference").falsified(false));
        assertThat(broken(ledger)).contains(Row.of(RowKind.ENTRY, 1_111));
        forger.change(entry, entry.cell("reference"));

        TableRow last = row(forger, "entry", 2 * JOBS);
        forger.remove(last);
        assertThat(broken(ledger)).contains(Row.of(RowKind.ENTRY, 2 * JOBS));
        forger.add(last);

        TableRow draw = row(forger, "draw", 2);
        TableRow stray = draw.with(new Cell("entry_no", 9_999L));
        forger.add(stray);
        assertThat(broken(ledger)).contains(new Row(RowKind.DRAW, 9_999, 1));
        forger.remove(stray);

        TableRow garbled = row(forger, "entry", 3);
        forger.change(garbled, new Cell("actor_role", "NOBODY"));
        assertThat(broken(ledger)).contains(Row.of(RowKind.ENTRY, 3));
        forger.change(garbled, garbled.cell("actor_role"));

        TableRow lot = row(forger, "lot", 500);
        TableRow hold = row(forger, "hold", 1_192);
        forger.remove(lot);
        forger.change(hold, new Cell("state", "RELEASED"));
        forger.add(lot.with(new Cell("lot_no", 77_777L)));
        List<Finding> findings = ledger.inspection().reconcile(LARGE);
        assertThat(findings)
                .extracting(Finding::row)
                .containsExactly(Row.of(RowKind.LOT, 500), Row.of(RowKind.LOT, 77_777), Row.of(RowKind.HOLD, 1_192));
        assertThat(ledger.as(ANN)
                        .inspection()
                        .repair(Repair.of(LARGE, "falsified", key("repair")))
                        .findings())
                .isEqualTo(findings);
        assertThat(ledger.inspection().reconcile(LARGE)).isEmpty();
    }

    private static Optional<Row> broken(Ledger ledger) {
        return ledger.inspection().verify(LARGE).firstBroken().map(BrokenRow::row);
    }

    private static TableRow row(Forger forger, String table, long number) throws SQLException {
        return forger.rows(table).stream()
                .filter(row -> row.numbers().findFirst().orElseThrow() == number)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void it_is_looked_at_while_many_write_to_it(TestDatabase on) throws SQLException, IOException {
        try (HikariDataSource database = on.newDatabase()) {
            Ledger ledger = settled(database);
            List<Callable<List<Finding>>> tasks = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                String name = "more-" + writer + "-";
                tasks.add(() -> {
                    for (int i = 0; i < 150; i++) {
                        ledger.spend(Spend.of(LARGE, 1, key(name + i)));
                    }
                    return List.of();
                });
            }
            tasks.add(() -> {
                List<Finding> findings = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    ledger.inspection().reconcile(InspectionPlan.all(), findings::add);
                }
                return findings;
            });
            Together.run(tasks)
                    .allOrFail()
                    .forEach(findings -> assertThat(findings).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void it_is_looked_at_in_the_transaction_of_the_host(TestDatabase on) throws SQLException, IOException {
        try (HikariDataSource database = on.newDatabase()) {
            JdbcLedger ledger = (JdbcLedger) settled(database);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Ledger within = ledger.within(connection);
                within.spend(Spend.of(LARGE, 1, key("not committed yet")));
                List<Object> found = new ArrayList<>();
                within.inspection().reconcile(InspectionPlan.all().workers(8), found::add);
                within.as(ANN).inspection().repair(Repair.of(LARGE, "a test", key("repair")));
                assertThat(found).isEmpty();
                assertThat(within.inspection().verify(LARGE).isSound()).isTrue();
                connection.rollback();
            }
            assertThat(ledger.inspection().verify(LARGE).audits()).isEqualTo(JOBS + JOBS / 50);
        }
    }
}
