package io.creditledger.jdbc.proof;

import io.creditledger.Ledger;
import io.creditledger.entry.Entry;
import io.creditledger.internal.hash.Chain;
import io.creditledger.jdbc.DatabaseEngine;
import io.creditledger.query.HistoryQuery;
import io.creditledger.value.Account;
import io.creditledger.value.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Somebody who may do everything in the database, and knows how chains are made. */
final class Intruder {
    private static final String OF_ACCOUNT =
            " WHERE account_id = (SELECT account_id FROM ledger_account WHERE owner = ? AND currency = ?)";

    private final DataSource database;

    Intruder(DataSource database) {
        this.database = database;
    }

    /** Gives an entry another reason, and makes all links from the first on anew by this chain. */
    void rewrite(Ledger ledger, Account account, long entry, Chain chain) throws SQLException {
        change("UPDATE ledger_entry SET reason = 'forged'" + OF_ACCOUNT + " AND entry_no = " + entry, account);
        Hash link = Hash.ZERO;
        for (Entry row : entries(ledger, account)) {
            link = chain.link(link, row);
            change(
                    "UPDATE ledger_entry SET hash = ?" + OF_ACCOUNT + " AND entry_no = " + row.sequence(),
                    account,
                    bytes(link));
        }
        change("UPDATE ledger_account SET entry_chain = ? WHERE owner = ? AND currency = ?", account, bytes(link));
    }

    /** Takes the last entry away, a spend that drew on one lot, as if it had never been. */
    void cutOff(Ledger ledger, Account account) throws SQLException {
        List<Entry> entries = entries(ledger, account);
        Entry last = entries.get(entries.size() - 1);
        Entry before = entries.get(entries.size() - 2);
        String ofEntry = OF_ACCOUNT + " AND entry_no = " + last.sequence();
        change("DELETE FROM ledger_draw" + ofEntry, account);
        change("DELETE FROM ledger_entry" + ofEntry, account);
        change("UPDATE ledger_lot SET remaining = remaining + " + last.amount() + OF_ACCOUNT, account);
        change(
                "UPDATE ledger_account SET entry_chain = ?, last_entry = " + before.sequence() + ", version = "
                        + before.sequence() + ", available = " + before.after().available()
                        + " WHERE owner = ? AND currency = ?",
                account,
                bytes(before.hash()));
    }

    /** Takes an account away with all that it had. */
    void remove(Account account) throws SQLException {
        for (String table : List.of("draw", "audit", "lot", "entry")) {
            change("DELETE FROM ledger_" + table + OF_ACCOUNT, account);
        }
        change("DELETE FROM ledger_account WHERE owner = ? AND currency = ?", account);
    }

    /** Takes all seals away. */
    void removeSeals() throws SQLException {
        for (String table : List.of("seal", "seal_head")) {
            unguarded("DELETE FROM ledger_" + table, statement -> {});
        }
    }

    private static List<Entry> entries(Ledger ledger, Account account) {
        return ledger.history(account, HistoryQuery.oldestFirst()).items();
    }

    private void change(String sql, Account account, byte[]... before) throws SQLException {
        unguarded(sql, statement -> {
            int position = 1;
            for (byte[] value : before) {
                statement.setBytes(position++, value);
            }
            statement.setString(position++, account.owner());
            statement.setString(position, account.currency());
        });
    }

    private void unguarded(String sql, Binding binding) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean postgres = DatabaseEngine.of(connection) == DatabaseEngine.POSTGRESQL;
            run(connection, postgres ? List.of("SET session_replication_role = replica") : H2_OFF);
            binding.bind(statement);
            statement.executeUpdate();
            run(connection, postgres ? List.of("SET session_replication_role = origin") : List.of());
        }
    }

    private static final List<String> H2_OFF = List.of(
            "DROP TRIGGER IF EXISTS ledger_entry_guard",
            "DROP TRIGGER IF EXISTS ledger_draw_guard",
            "DROP TRIGGER IF EXISTS ledger_audit_guard",
            "DROP TRIGGER IF EXISTS ledger_seal_guard",
            "DROP TRIGGER IF EXISTS ledger_seal_head_guard",
            "SET REFERENTIAL_INTEGRITY FALSE");

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        }
    }

    /** As the page about the chains says that tables keep a link. */
    private static byte[] bytes(Hash link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(link.bytes());
        link.keyId().ifPresent(id -> bytes.writeBytes(id.getBytes(StandardCharsets.US_ASCII)));
        return bytes.toByteArray();
    }

    /** Fills in the parameters of a statement. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
