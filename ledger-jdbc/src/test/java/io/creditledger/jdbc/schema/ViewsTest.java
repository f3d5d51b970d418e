package io.creditledger.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.creditledger.jdbc.LedgerSchema;
import io.creditledger.jdbc.db.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people see who look into the database. */
final class ViewsTest {
    private static final String EVERY_DATABASE = "io.creditledger.jdbc.db.Databases#all";

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void history_tells_who_did_what_when_and_why_with_before_and_after(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Rows.write(database, "ledger_");
            assertThat(Sql.rows(
                            database,
                            "SELECT owner, currency, entry_no, entry_type, amount, available_before, available_after,"
                                    + " held_before, held_after, actor_id, actor_role, entry_key, refers_to, reason"
                                    + " FROM ledger_history ORDER BY entry_no"))
                    .containsExactly(
                            "owner credits 1 GRANT 100 0 100 0 0 jane SUPPORT paid-1 null " + Rows.WHY,
                            "owner credits 2 SPEND 30 100 70 0 0 jane SUPPORT job-1 paid-1 " + Rows.WHY,
                            "owner credits 3 SPEND 0 70 70 0 0 jane SUPPORT job-2 paid-1 " + Rows.WHY);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void timestamps_are_in_utc_and_exact_to_the_microsecond(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Rows.write(database, "ledger_");
            assertThat(
                            Sql.rows(
                                    database,
                                    "SELECT happened_utc, recorded_utc FROM ledger_history WHERE entry_no < 3 ORDER BY entry_no"))
                    .extracting(ViewsTest::padded)
                    .containsExactly(
                            "2026-02-28 23:59:59.999999 2026-03-01 00:00:00.000000",
                            "2026-03-08 07:30:00.000001 2026-03-08 07:30:00.000002");
            assertThat(Sql.rows(database, "SELECT last_utc, next_due_utc FROM ledger_balance ORDER BY next_due_utc"))
                    .extracting(ViewsTest::padded)
                    .containsExactlyInAnyOrder(
                            "2026-03-08 07:30:00.000001 9999-12-31 23:59:59.999999", "2026-03-08 07:30:00.000001 null");
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_DATABASE)
    void balance_tells_accounts_apart_by_every_byte_of_their_names(TestDatabase on) throws SQLException {
        try (HikariDataSource database = on.newDatabase()) {
            LedgerSchema.migrate(database);
            Rows.write(database, "ledger_");
            assertThat(Sql.rows(
                            database,
                            "SELECT owner, currency, available, held, pending, debt, last_entry FROM ledger_balance"
                                    + " WHERE owner = 'owner'"))
                    .containsExactly("owner credits 70 0 0 0 2");
        }
    }

    /** Drivers drop zeros at the end of a fraction, each in its own way. */
    private static String padded(String row) {
        String whole = row.replaceAll("(\\d\\d:\\d\\d:\\d\\d)(?![.\\d])", "$1.0");
        return java.util.regex.Pattern.compile("\\.(\\d{1,9})")
                .matcher(whole)
                .replaceAll(fraction -> "." + (fraction.group(1) + "000000").substring(0, 6));
    }
}
