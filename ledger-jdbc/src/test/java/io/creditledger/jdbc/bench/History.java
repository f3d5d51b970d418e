package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A long past for an account, made by the database in seconds: in the ledger copies of its last entry. */
final class History {
    /** The number of the last entry that a prepared account of the ledger has: a spend. */
    static final int LAST_PREPARED = 4;

    private static final String LAST =
            "UPDATE ledger_account SET last_entry = last_entry + %2$d WHERE account_id = %1$s";

    private History() {}

    /** How many entries an account begins with. */
    static int first(Contender contender) {
        return contender instanceof OurLedger ? LAST_PREPARED : 0;
    }

    static void add(Contender contender, int account, int entries, DataSource pool) throws SQLException {
        if (contender instanceof OurLedger ours) {
            String id = accountId(ours, account, pool);
            String from = ", generate_series(1, " + entries + ") n WHERE t.account_id = " + id + " AND t.entry_no = "
                    + LAST_PREPARED;
            String key = "'past-' || t.account_id || '-' || n";
            RowCopy rows = new RowCopy(pool);
            rows.insert("ledger_entry", Map.of("entry_no", "t.entry_no + n", "entry_key", key), from);
            rows.insert("ledger_draw", Map.of("entry_no", "t.entry_no + n"), from);
            BenchServer.run(pool, LAST.formatted(id, entries));
        } else {
            BenchServer.run(pool, statement(contender.name()).formatted(account, entries));
        }
    }

    /** The number that an account of the ledger has in the database. */
    static String accountId(OurLedger ledger, int number, DataSource pool) throws SQLException {
        String owner = ledger.account(number).owner();
        return BenchServer.ask(pool, "SELECT account_id FROM ledger_account WHERE owner = '" + owner + "'");
    }

    private static String statement(String rival) {
        return switch (rival) {
            case "imagika" ->
                "INSERT INTO imagika_entry (account, amount, credits, reference)"
                        + " SELECT %1$d, -1, 1, 'past-%1$d-' || n FROM generate_series(1, %2$d) n";
            case "limit" ->
                "INSERT INTO limits_entry (account, amount, key) SELECT %1$d, -1, 'past-%1$d-' || n FROM generate_series(1, %2$d) n";
            case "amy-locked" ->
                "INSERT INTO amy_locked_entry (account, amount, external_id)"
                        + " SELECT %1$d, -1, 'past-%1$d-' || n FROM generate_series(1, %2$d) n";
            default -> throw new IllegalArgumentException("no history for " + rival);
        };
    }
}
