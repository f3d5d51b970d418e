package io.creditledger.jdbc.bench;

import io.creditledger.value.Account;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A long past for an account, made by the database in seconds. The ledger's rows are copies of its last entry with other
 * numbers and keys: they are as large, as many and as indexed as real ones, but their hashes are not, so that nobody is to
 * judge such an account.
 */
final class History {
    private static final String ENTRIES = """
            INSERT INTO ledger_entry
            SELECT (jsonb_populate_record(e, jsonb_build_object(
                'entry_no', e.entry_no + n, 'entry_key', 'past-' || e.account_id || '-' || n))).*
            FROM ledger_entry e, generate_series(1, %2$d) n
            WHERE e.account_id = %1$s AND e.entry_no = 4
            """;
    private static final String DRAWS = """
            INSERT INTO ledger_draw (account_id, entry_no, draw_no, lot_no, amount, for_lot)
            SELECT account_id, entry_no + n, draw_no, lot_no, amount, for_lot FROM ledger_draw, generate_series(1, %2$d) n
            WHERE account_id = %1$s AND entry_no = 4
            """;
    private static final String LAST =
            "UPDATE ledger_account SET last_entry = last_entry + %2$d WHERE account_id = %1$s";

    private History() {}

    static void add(Contender contender, int account, int entries, DataSource pool) throws SQLException {
        if (contender instanceof OurLedger ours) {
            String id = BenchServer.ask(
                    pool, "SELECT account_id FROM ledger_account WHERE owner = '" + owner(ours, account) + "'");
            for (String sql : new String[] {ENTRIES, DRAWS, LAST}) {
                BenchServer.run(pool, sql.formatted(id, entries));
            }
        } else {
            BenchServer.run(pool, statement(contender.name()).formatted(account, entries));
        }
    }

    private static String owner(OurLedger ledger, int number) {
        Account account = ledger.account(number);
        return account.owner();
    }

    private static String statement(String rival) {
        return switch (rival) {
            case "imagika" ->
                "INSERT INTO imagika_entry (account, amount, credits, reference)"
                        + " SELECT %1$d, -1, 1, 'past-' || n FROM generate_series(1, %2$d) n";
            case "limit" ->
                "INSERT INTO limits_entry (account, amount, key) SELECT %1$d, -1, 'past-' || n FROM generate_series(1, %2$d) n";
            case "amy-locked" ->
                "INSERT INTO amy_locked_entry (account, amount, external_id)"
                        + " SELECT %1$d, -1, 'past-' || n FROM generate_series(1, %2$d) n";
            default -> throw new IllegalArgumentException("no history for " + rival);
        };
    }
}
