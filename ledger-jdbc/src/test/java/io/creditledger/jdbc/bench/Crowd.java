package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Accounts that make a ledger large while others are measured: copies of one account with its lots, and with a past that is
 * copies of its last entry.
 */
final class Crowd {
    private static final String LAST = "SELECT MAX(account_id) FROM ledger_account";
    private static final String SEQUENCE = "SELECT setval(pg_get_serial_sequence('ledger_account', 'account_id'), %d)";

    private final OurLedger ledger;
    private final DataSource pool;

    Crowd(OurLedger ledger, DataSource pool) {
        this.ledger = ledger;
        this.pool = pool;
    }

    static String title(BenchArguments arguments) {
        return arguments.crowd() == 0
                ? ""
                : String.format(
                        Locale.ROOT, "; %,d more accounts, with %,d more entries", arguments.crowd(), arguments.past());
    }

    /** As large as the arguments say. Of an account that is no longer needed all the others are copies. */
    void come(BenchArguments arguments) throws SQLException {
        int accounts = arguments.crowd();
        if (accounts == 0) {
            return;
        }
        OurLedger first = ledger.fresh(1);
        String id = History.accountId(first, 0, pool);
        long last = Long.parseLong(BenchServer.ask(pool, LAST));
        int each = arguments.past() / accounts;
        copy(id, last, accounts, each);
        past(id, last, accounts, each);
        BenchServer.ask(pool, SEQUENCE.formatted(last + accounts));
    }

    private void copy(String id, long last, int accounts, int past) throws SQLException {
        RowCopy rows = new RowCopy(pool);
        String from = ", generate_series(1, " + accounts + ") n WHERE t.account_id = " + id;
        String account = last + " + n";
        rows.insert(
                "ledger_account",
                Map.of("account_id", account, "owner", "'crowd-' || n", "last_entry", "t.last_entry + " + past),
                from);
        for (String table : new String[] {"ledger_entry", "ledger_audit"}) {
            rows.insert(table, Map.of("account_id", account, "entry_key", "t.entry_key || '-' || n"), from);
        }
        rows.insert("ledger_lot", Map.of("account_id", account, "lot_key", "t.lot_key || '-' || n"), from);
        rows.insert("ledger_draw", Map.of("account_id", account), from);
    }

    private void past(String id, long last, int accounts, int past) throws SQLException {
        RowCopy rows = new RowCopy(pool);
        String from = ", generate_series(1, " + accounts + ") n, generate_series(1, " + past
                + ") p WHERE t.account_id = " + id + " AND t.entry_no = " + History.LAST_PREPARED;
        String account = last + " + n";
        rows.insert(
                "ledger_entry",
                Map.of(
                        "account_id", account,
                        "entry_no", "t.entry_no + p",
                        "entry_key", "'past-' || n || '-' || p || '-of-the-crowd'"),
                from);
        rows.insert("ledger_draw", Map.of("account_id", account, "entry_no", "t.entry_no + p"), from);
    }
}
